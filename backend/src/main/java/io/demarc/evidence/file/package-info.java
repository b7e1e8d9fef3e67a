/** Files that arrive: what they truly are, whether they are let in, and whether something bad was found in them. */
@NamedInterface("file")
@NullMarked
package io.demarc.evidence.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
