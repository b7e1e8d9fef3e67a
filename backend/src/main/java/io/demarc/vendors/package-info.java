/** Vendors and their models. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "evidence"})
@NullMarked
package io.demarc.vendors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
