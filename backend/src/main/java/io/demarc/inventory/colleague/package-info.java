/** Questions put to colleagues: one question to one person, who sees that question and not the draft it belongs to. */
@NullMarked
package io.demarc.inventory.colleague;

import org.jspecify.annotations.NullMarked;
