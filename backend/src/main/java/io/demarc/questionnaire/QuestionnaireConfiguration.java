package io.demarc.questionnaire;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionnaireConfiguration {

    @Bean
    Kind<Questionnaire> questionsKind() {
        return Questionnaire.KIND;
    }
}
