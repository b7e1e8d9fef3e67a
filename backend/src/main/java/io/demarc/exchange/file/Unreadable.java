package io.demarc.exchange.file;

import java.util.Arrays;
import java.util.List;

/** The file as a whole cannot be read. The key names a message, {@code imports.unreadable.<key>}, and the arguments fill it. */
public final class Unreadable extends RuntimeException {

    private final transient List<Object> arguments;

    Unreadable(String key, Object... arguments) {
        super(key);
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    /** For whoever keeps files, and cannot keep this one. */
    public static Unreadable becauseOf(String key, Object... arguments) {
        return new Unreadable(key, arguments);
    }

    public String key() {
        return "imports.unreadable." + getMessage();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
