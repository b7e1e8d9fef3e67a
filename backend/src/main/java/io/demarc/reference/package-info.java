/** Versions of reference data: the shipped files, and what an organization published for itself. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "text", "identity"})
@NullMarked
package io.demarc.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
