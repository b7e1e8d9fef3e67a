/** What a candidate costs in a month, how far that can move, and from which volume on another would be cheaper. */
@NullMarked
package io.demarc.advisor.cost;

import org.jspecify.annotations.NullMarked;
