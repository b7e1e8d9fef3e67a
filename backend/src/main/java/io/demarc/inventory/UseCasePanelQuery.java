package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import io.demarc.listing.JointRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A box on a use case's page that a query of its own fills. Those of all modules are read in one statement, so that one more of
 * them costs the page nothing. Contributed as a bean, like {@link UseCasePanel}.
 */
public interface UseCasePanelQuery {

    UseCasePanel.Place place();

    /** Among the {@linkplain UseCasePanel#order panels}. */
    int order();

    Filling<?> filling(UseCaseId id, Member me);

    /**
     * @param asked {@code :tenant} and {@code :useCase} are there, too
     * @param panel of these rows, unless there is nothing to say
     */
    record Filling<R>(JointRows<R> asked, Function<List<R>, Optional<Panel>> panel) {

        public Filling(String sql, Class<R> row, Function<List<R>, Optional<Panel>> panel) {
            this(new JointRows<>(sql, Map.of(), row), panel);
        }
    }
}
