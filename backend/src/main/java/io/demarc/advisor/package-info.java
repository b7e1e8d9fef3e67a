/** Which mode suits a use case: what excludes a candidate, how it fits, what it costs, and what becomes ours with it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "reference",
            "questionnaire",
            "listing",
            "vendors",
            "vendors :: contract",
            "inventory",
            "deployment",
            "boundary",
            "boundary :: layers",
            "houserules",
            "assessment"
        })
@NullMarked
package io.demarc.advisor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
