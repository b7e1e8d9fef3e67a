package io.demarc.identity;

import io.demarc.listing.JointRows;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a module wants of a member, where a query of its own says it. Those of all modules are read in one statement, so that
 * one more of them costs the home page nothing. Contributed as a bean, like {@link WorkItems}.
 */
public interface WorkQuery {

    /** Empty where nothing can wait for them. */
    Optional<Rows<?>> waitingFor(Member me);

    /** @param asked most urgent first, at most {@code :most} of them; {@code :tenant} and {@code :me} are there, too */
    record Rows<R>(JointRows<R> asked, Function<R, WorkItems.Item> item) {

        public Rows(String sql, Map<String, Object> parameters, Class<R> row, Function<R, WorkItems.Item> item) {
            this(new JointRows<>(sql, parameters, row), item);
        }
    }
}
