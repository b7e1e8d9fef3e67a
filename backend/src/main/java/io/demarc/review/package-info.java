/** Who decides, in which order, on which facts; and what was decided. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "text",
            "listing",
            "identity",
            "reference",
            "evidence",
            "inventory",
            "assessment"
        })
@NullMarked
package io.demarc.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
