/** What whoever runs the portal reads and asks: commands, where the portal is, why it does not start. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "audit",
            "audit :: outside",
            "boundary",
            "inventory",
            "reference",
            "review",
            "demo",
            "text",
            "database"
        })
@NullMarked
package io.demarc.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
