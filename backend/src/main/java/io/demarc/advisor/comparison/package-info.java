/** The comparison: ways in which one use case might run, side by side. */
@NullMarked
package io.demarc.advisor.comparison;

import org.jspecify.annotations.NullMarked;
