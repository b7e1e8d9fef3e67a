/** Lists of what was announced about the end of models, in and out: as CSV, and in as JSON, too. */
@NullMarked
package io.demarc.exchange.ending;

import org.jspecify.annotations.NullMarked;
