package io.demarc.listing;

import java.util.List;
import java.util.Map;

/**
 * What one module asks of a statement that several share.
 *
 * @param sql rows in the order in which they are wanted
 * @param parameters a name means the same in every module
 * @param row has a component for each column, as JSON has it
 */
public record JointRows<R>(String sql, Map<String, Object> parameters, Class<R> row) {

    /** Those of {@link JointRead#of} that it asked for. */
    public List<R> of(List<Object> read) {
        return read.stream().map(row::cast).toList();
    }
}
