package io.demarc.advisor;

import io.demarc.advisor.constraint.Constraints;
import io.demarc.advisor.cost.Assumptions;
import io.demarc.advisor.fit.FitTable;
import io.demarc.advisor.risk.Risks;
import io.demarc.reference.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of reference data that this module owns. */
@Configuration(proxyBeanMethods = false)
class AdvisorReference {

    @Bean
    Kind<FitTable> fitKind() {
        return FitTable.KIND;
    }

    @Bean
    Kind<Assumptions> assumptionsKind() {
        return Assumptions.KIND;
    }

    @Bean
    Kind<Constraints> constraintsKind() {
        return Constraints.KIND;
    }

    @Bean
    Kind<Risks> risksKind() {
        return Risks.KIND;
    }
}
