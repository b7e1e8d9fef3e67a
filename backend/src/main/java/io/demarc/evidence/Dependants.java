package io.demarc.evidence;

import java.util.Collection;
import java.util.UUID;

/** Who derives something from what evidence proves: modules above, which this one does not know. Contributed as a bean. */
public interface Dependants {

    /**
     * Lets follow, in this transaction or soon after it, what follows from other evidence about these use cases and about
     * all that runs on these offerings. Called before evidence is written, because use cases are locked before all else.
     */
    void follow(Collection<UUID> useCases, Collection<UUID> offerings);
}
