/** The ledger: what happened, hash-chained, written in the transaction it records. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "listing", "identity"})
@NullMarked
package io.demarc.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
