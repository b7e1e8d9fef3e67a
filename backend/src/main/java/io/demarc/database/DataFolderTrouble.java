package io.demarc.database;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message says why, the advice what to do. */
final class DataFolderTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    DataFolderTrouble(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
