/** Who asks: people, memberships, roles and what they may, business units, sign-in. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "listing", "text"})
@NullMarked
package io.demarc.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
