/** Who answers for which layer, and what is open. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "text",
            "listing",
            "identity",
            "reference",
            "questionnaire",
            "evidence",
            "vendors",
            "vendors :: contract",
            "inventory",
            "deployment"
        })
@NullMarked
package io.demarc.boundary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
