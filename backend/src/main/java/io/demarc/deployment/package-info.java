/** Where it runs: modes, the plan and its legs. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "listing",
            "evidence",
            "text",
            "identity",
            "reference",
            "questionnaire",
            "vendors",
            "inventory"
        })
@NullMarked
package io.demarc.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
