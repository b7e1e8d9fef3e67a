/** House rules: which data may go to which modes, operators, regions and contracts, and what follows for each place. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "listing",
            "text",
            "reference",
            "questionnaire",
            "inventory",
            "deployment",
            "boundary",
            "boundary :: controls"
        })
@NullMarked
package io.demarc.houserules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
