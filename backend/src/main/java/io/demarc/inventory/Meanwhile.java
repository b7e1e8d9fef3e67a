package io.demarc.inventory;

import io.demarc.kernel.DomainEvent.Origin;
import java.util.Collection;

/** What becomes of questions that are with a colleague when somebody else answers them. One bean. */
public interface Meanwhile {

    /**
     * Ends those of these that are open, in this transaction: what the colleague says later would overwrite the answer unseen.
     *
     * @param answered what has another answer now than before
     */
    void answered(UseCaseId useCase, Collection<Asks.Target> answered, Origin origin);
}
