package io.demarc.exchange.bom;

import org.jspecify.annotations.Nullable;

/**
 * Something that a bill says.
 *
 * @param here what the directory says of it; null for nothing
 */
record BillDifference(BillField field, @Nullable String here, String there) {}
