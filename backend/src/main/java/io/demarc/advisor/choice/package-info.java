/** Which way was chosen after comparing, and why: so that one can look, a year later, at what was expected. */
@NullMarked
package io.demarc.advisor.choice;

import org.jspecify.annotations.NullMarked;
