/** Vendors and their models. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "listing",
            "identity",
            "identity :: entry",
            "text",
            "reference",
            "evidence",
            "evidence :: file",
            "files"
        })
@NullMarked
package io.demarc.vendors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
