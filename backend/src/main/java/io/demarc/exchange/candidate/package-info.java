/** Vendors' names that stood in an inventory, and those of them that wait for a person to say whom they name. */
@NullMarked
package io.demarc.exchange.candidate;

import org.jspecify.annotations.NullMarked;
