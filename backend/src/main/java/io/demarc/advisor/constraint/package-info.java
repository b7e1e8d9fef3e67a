/** What excludes a candidate, and what cannot be said of it yet. */
@NullMarked
package io.demarc.advisor.constraint;

import org.jspecify.annotations.NullMarked;
