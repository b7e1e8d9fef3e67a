/** What can be reviewed: what a kind of subject says of its things, and what reviews say to it. */
@NamedInterface("subject")
@NullMarked
package io.demarc.review.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
