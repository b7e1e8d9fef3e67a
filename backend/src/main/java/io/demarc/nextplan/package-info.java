/** The plan that is prepared beside the one in force: what it would change, its review, and how it takes effect. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "vendors",
            "inventory",
            "deployment",
            "boundary",
            "review",
            "review::subject",
            "review::policy",
            "review::snapshot"
        })
@NullMarked
package io.demarc.nextplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
