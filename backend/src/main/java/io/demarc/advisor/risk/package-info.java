/** The risk catalogue, and how where it runs moves each risk. */
@NullMarked
package io.demarc.advisor.risk;

import org.jspecify.annotations.NullMarked;
