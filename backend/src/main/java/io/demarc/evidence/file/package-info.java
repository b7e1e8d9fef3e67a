/** Files that arrive: what they truly are, whether they are let in, and whether something bad was found in them. */
@NullMarked
package io.demarc.evidence.file;

import org.jspecify.annotations.NullMarked;
