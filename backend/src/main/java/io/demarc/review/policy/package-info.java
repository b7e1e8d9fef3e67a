/** Who is asked about what, in which order, and how long that takes and lasts. */
@NamedInterface("policy")
@NullMarked
package io.demarc.review.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
