package io.demarc.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Allowed, but not now: shown as a page that says why (409). The key names a message of the module's bundle,
 * {@code refusal.<key>}, and the arguments fill it. Subclasses are the reasons.
 */
public abstract class Refusal extends RuntimeException {

    private final transient List<Object> arguments;

    protected Refusal(String key, Object... arguments) {
        super(key);
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    public String key() {
        return "refusal." + getMessage();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
