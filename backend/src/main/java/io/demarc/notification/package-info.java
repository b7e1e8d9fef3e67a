/** Informs people about what concerns them. Not built yet. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity"})
@NullMarked
package io.demarc.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
