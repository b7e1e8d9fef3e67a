package io.demarc.identity;

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

    /**
     * @param sql rows, most urgent first, at most {@code :most} of them; {@code :tenant} and {@code :me} are there, too
     * @param parameters a name means the same in every module
     * @param row has a component for each column, as JSON has it
     */
    record Rows<R>(String sql, Map<String, Object> parameters, Class<R> row, Function<R, WorkItems.Item> item) {}
}
