/** The facts that a decision is bound to: as they are, as they were sent, and what differs. */
@NamedInterface("snapshot")
@NullMarked
package io.demarc.review.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
