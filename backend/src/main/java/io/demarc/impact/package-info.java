/** Events at vendors: what happened, everything that it touches, and what is done about it. */
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
            "review",
            "review :: foresight"
        })
@NullMarked
package io.demarc.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
