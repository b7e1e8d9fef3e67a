/** AI inside software: the features of an offering, whether they are on, and who looks at them each quarter. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "text", "listing", "identity", "vendors", "inventory"})
@NullMarked
package io.demarc.features;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
