/** Files as they came, byte by byte. What they are for, and who may have them, is known to the modules that keep them here. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package io.demarc.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
