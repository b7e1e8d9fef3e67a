/** Whose data this is: the organization, its mount point and the database's knowledge of it. */
@ApplicationModule(allowedDependencies = {"kernel", "text"})
@NullMarked
package io.demarc.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
