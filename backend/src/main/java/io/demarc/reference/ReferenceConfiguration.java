package io.demarc.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of reference data that this module owns. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    @Bean
    Kind<RoleContent> rolesKind() {
        return RoleContent.KIND;
    }
}
