package io.demarc.assessment;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    Kind<Scoring> scoringKind() {
        return Scoring.KIND;
    }

    @Bean
    Kind<Jurisdictions> jurisdictionsKind() {
        return Jurisdictions.KIND;
    }

    @Bean
    Kind<AiAct> aiActKind() {
        return AiAct.KIND;
    }
}
