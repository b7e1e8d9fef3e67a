/** What surrounds every page: who is let through, its transaction, chrome, home, errors, security headers. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "listing",
            "identity",
            "identity :: entry",
            "identity :: signin",
            "text"
        })
@NullMarked
package io.demarc.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
