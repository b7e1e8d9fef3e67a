/** Who is to answer for the layers that nobody is named for yet: what is suggested, and naming many at once. */
@NullMarked
package io.demarc.boundary.owners;

import org.jspecify.annotations.NullMarked;
