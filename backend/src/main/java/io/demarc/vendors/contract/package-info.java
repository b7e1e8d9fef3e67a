/** What was agreed with vendors: contracts, the clauses that promise something, and how to leave. */
@NamedInterface("contract")
@NullMarked
package io.demarc.vendors.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
