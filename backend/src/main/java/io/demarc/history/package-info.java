/** The history of a use case: what happened with it, in sentences of the ledger, for whoever may see it. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "listing", "identity", "audit", "inventory", "review"})
@NullMarked
package io.demarc.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
