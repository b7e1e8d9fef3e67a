/** A second kind of subject of reviews, brought by somebody who may use nothing but what {@code review} publishes. */
@NullMarked
package io.demarc.review.offering;

import org.jspecify.annotations.NullMarked;
