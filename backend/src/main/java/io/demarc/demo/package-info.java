/** Two invented organizations to try Demarc with, made through the modules' own words. Only in the profile {@code demo}. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "identity :: entry",
            "questionnaire",
            "vendors",
            "inventory",
            "deployment",
            "boundary",
            "boundary :: layers",
            "review",
            "text"
        })
@NullMarked
package io.demarc.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
