/** The wizard's own pages: what a use case is, what is asked about it, and the answers to check before it is sent. */
@NullMarked
package io.demarc.inventory.intake;

import org.jspecify.annotations.NullMarked;
