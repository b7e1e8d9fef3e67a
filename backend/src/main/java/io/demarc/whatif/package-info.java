/** What would happen to the portfolio if something happened that has not: kept, so that it can be shown to others. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "text",
            "listing",
            "identity",
            "questionnaire",
            "vendors",
            "inventory",
            "deployment",
            "houserules",
            "advisor",
            "portfolio :: concentration"
        })
@NullMarked
package io.demarc.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
