/** What leadership sees: counts that equal their lists. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "listing",
            "questionnaire",
            "vendors",
            "inventory",
            "deployment",
            "boundary",
            "boundary :: layers",
            "assessment",
            "review"
        })
@NullMarked
package io.demarc.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
