/** How well a candidate serves what a use case needs. */
@NullMarked
package io.demarc.advisor.fit;

import org.jspecify.annotations.NullMarked;
