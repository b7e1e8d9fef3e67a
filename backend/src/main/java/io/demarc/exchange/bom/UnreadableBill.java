package io.demarc.exchange.bom;

import java.util.Arrays;
import java.util.List;

/** The file as a whole cannot be read. The key names a message, {@code bills.unreadable.<key>}, and the arguments fill it. */
final class UnreadableBill extends RuntimeException {

    private final transient List<Object> arguments;

    UnreadableBill(String key, Object... arguments) {
        super(key);
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    String key() {
        return "bills.unreadable." + getMessage();
    }

    List<Object> arguments() {
        return arguments;
    }
}
