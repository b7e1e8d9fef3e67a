package io.demarc.boundary.sheet;

import java.util.List;

/** Text that is no table of who answers for what, or one of which somebody has to say more. */
final class UnreadableProviderSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private final transient List<String> columns;

    UnreadableProviderSheet(String key, Object... arguments) {
        this(key, List.of(), arguments);
    }

    /** @param columns those of which one says who answers */
    UnreadableProviderSheet(String key, List<String> columns, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
        this.columns = columns;
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<String> columns() {
        return columns;
    }
}
