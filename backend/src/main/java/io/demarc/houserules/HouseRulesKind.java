package io.demarc.houserules;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of reference data that this module owns. */
@Configuration(proxyBeanMethods = false)
class HouseRulesKind {

    @Bean
    Kind<HouseRules> houseRulesReference() {
        return HouseRules.KIND;
    }
}
