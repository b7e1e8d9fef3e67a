/** Use cases: what AI is used for, by whom, and the answers given about it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "listing",
            "identity",
            "text",
            "reference",
            "questionnaire",
            "vendors"
        })
@NullMarked
package io.demarc.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
