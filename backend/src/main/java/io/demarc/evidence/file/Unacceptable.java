package io.demarc.evidence.file;

import java.util.Arrays;
import java.util.List;

/** Why a file is not kept: a message key and its values, to be shown beside the field. */
public final class Unacceptable extends RuntimeException {

    private final transient List<Object> arguments;

    public Unacceptable(String key, Object... arguments) {
        super(key);
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public List<Object> arguments() {
        return arguments;
    }
}
