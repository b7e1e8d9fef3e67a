package io.demarc.vendors.assurance;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssuranceConfiguration {

    @Bean
    Kind<Assurance> assuranceKind() {
        return Assurance.KIND;
    }
}
