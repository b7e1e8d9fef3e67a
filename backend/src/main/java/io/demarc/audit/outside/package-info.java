/** The check of a ledger as anybody can run it, without Spring and without a database: nothing here but the JDK is used. */
@NamedInterface("outside")
@NullMarked
package io.demarc.audit.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
