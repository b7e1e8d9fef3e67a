/** The shelf: files and links that prove something, until when, and what they prove. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "listing", "identity", "text", "reference", "files"})
@NullMarked
package io.demarc.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
