package io.demarc.exchange;

import java.util.Arrays;
import java.util.List;

/** The file as a whole cannot be read. The key names a message, {@code imports.unreadable.<key>}, and the arguments fill it. */
final class Unreadable extends RuntimeException {

    private final transient List<Object> arguments;

    Unreadable(String key, Object... arguments) {
        super(key);
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    String key() {
        return "imports.unreadable." + getMessage();
    }

    List<Object> arguments() {
        return arguments;
    }
}
