/** How far an offering can be relied on: what is asked about it, what was answered, and the grade that this comes to. */
@NullMarked
package io.demarc.vendors.assurance;

import org.jspecify.annotations.NullMarked;
