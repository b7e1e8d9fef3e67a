package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.listing.Filling;

/**
 * A box on a use case's page that a query of its own fills. Those of all modules are read in one statement, so that one more of
 * them costs the page nothing. Contributed as a bean, like {@link UseCasePanel}.
 */
public interface UseCasePanelQuery {

    UseCasePanel.Place place();

    /** Among the {@linkplain UseCasePanel#order panels}. */
    int order();

    /** {@code :tenant} and {@code :useCase} are there. */
    Filling<?> filling(UseCaseId id, Member me);
}
