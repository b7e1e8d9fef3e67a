/** Models that end: which places of use cases that is about, when, and what their owners are asked to do. */
@NamedInterface("ending")
@NullMarked
package io.demarc.impact.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
