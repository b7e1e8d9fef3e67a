/** On whom the portfolio depends: who developed the models, who runs them, and on whose machines. */
@NullMarked
package io.demarc.portfolio.concentration;

import org.jspecify.annotations.NullMarked;
