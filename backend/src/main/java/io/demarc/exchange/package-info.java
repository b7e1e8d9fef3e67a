/** Bringing inventories in and taking them out. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "listing",
            "identity",
            "text",
            "files",
            "vendors",
            "vendors :: ending",
            "inventory",
            "deployment"
        })
@NullMarked
package io.demarc.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
