/** Use cases as people find them: the list with its filters, one by one, and what other pages count and show of them. */
@NullMarked
package io.demarc.inventory.list;

import org.jspecify.annotations.NullMarked;
