/**
 * Two invented organizations to try Demarc with, made through the modules' own words. In the profile {@code demo}; without it
 * nothing of it is open.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "identity :: entry",
            "questionnaire",
            "evidence",
            "vendors",
            "vendors :: assurance",
            "vendors :: contract",
            "vendors :: ending",
            "inventory",
            "deployment",
            "boundary",
            "boundary :: layers",
            "review",
            "portfolio",
            "impact :: ending",
            "features",
            "text"
        })
@NullMarked
package io.demarc.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
