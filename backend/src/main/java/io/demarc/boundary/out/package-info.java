/** The boundary taken along: every activity as a table, the drawing, and what each party implements. */
@NullMarked
package io.demarc.boundary.out;

import org.jspecify.annotations.NullMarked;
