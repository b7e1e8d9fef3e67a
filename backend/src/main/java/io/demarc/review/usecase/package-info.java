/** Use cases as subjects of reviews: the adapter through which reviews, which know no use cases, see them. */
@NullMarked
package io.demarc.review.usecase;

import org.jspecify.annotations.NullMarked;
