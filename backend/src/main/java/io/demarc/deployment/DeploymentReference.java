package io.demarc.deployment;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of reference data that this module owns. */
@Configuration(proxyBeanMethods = false)
class DeploymentReference {

    @Bean
    Kind<Modes> modesKind() {
        return Modes.KIND;
    }
}
