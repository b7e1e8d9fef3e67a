/** How risky it is, point by point. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "reference",
            "questionnaire",
            "evidence",
            "vendors",
            "vendors :: assurance",
            "inventory",
            "deployment",
            "boundary"
        })
@NullMarked
package io.demarc.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
