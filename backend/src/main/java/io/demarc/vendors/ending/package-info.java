/** When models end: what was announced about it, by whom, and what shall come after them. */
@NamedInterface("ending")
@NullMarked
package io.demarc.vendors.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
