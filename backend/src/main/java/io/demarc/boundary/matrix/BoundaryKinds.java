package io.demarc.boundary.matrix;

import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of reference data that this module owns. */
@Configuration(proxyBeanMethods = false)
class BoundaryKinds {

    @Bean
    Kind<Layers> layersKind() {
        return Layers.KIND;
    }

    @Bean
    Kind<ActivityTexts> activitiesKind() {
        return ActivityTexts.KIND;
    }

    @Bean
    Kind<Cells> matrixKind() {
        return Cells.KIND;
    }

    @Bean
    Kind<Variants> variantsKind() {
        return Variants.KIND;
    }

    @Bean
    Kind<Parties> partiesKind() {
        return Parties.KIND;
    }

    @Bean
    Kind<SeeAndSteer> seeAndSteerKind() {
        return SeeAndSteer.KIND;
    }

    @Bean
    Kind<Controls> controlsKind() {
        return Controls.KIND;
    }
}
