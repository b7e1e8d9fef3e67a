/** Reading: rows straight into records, and lists that are filtered, sorted and paged in the database. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package io.demarc.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
