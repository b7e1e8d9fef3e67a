package io.demarc.boundary;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of reference data that this module owns. */
@Configuration(proxyBeanMethods = false)
class BoundaryReference {

    @Bean
    Kind<Layers> layersKind() {
        return Layers.KIND;
    }

    @Bean
    Kind<Variants> variantsKind() {
        return Variants.KIND;
    }

    @Bean
    Kind<Controls> controlsKind() {
        return Controls.KIND;
    }

    @Bean
    Kind<Matrix.File> matrixKind() {
        return Matrix.KIND;
    }
}
