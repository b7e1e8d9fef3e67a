/** Signing in, a limited number of times, and the session that it begins. */
@NamedInterface("signin")
@NullMarked
package io.demarc.identity.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
