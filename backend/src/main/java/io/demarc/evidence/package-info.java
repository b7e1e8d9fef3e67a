/** Files and links that prove something. Not built yet. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "files"})
@NullMarked
package io.demarc.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
