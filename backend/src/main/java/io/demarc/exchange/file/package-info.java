/** The files that inventories come in and their refused rows go out as: recognized, read row by row, kept harmless. */
@NullMarked
package io.demarc.exchange.file;

import org.jspecify.annotations.NullMarked;
