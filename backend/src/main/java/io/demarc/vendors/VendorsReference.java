package io.demarc.vendors;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of reference data that this module owns. */
@Configuration(proxyBeanMethods = false)
class VendorsReference {

    @Bean
    Kind<Terms> termsKind() {
        return Terms.KIND;
    }
}
