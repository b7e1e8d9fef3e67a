package io.demarc.audit.outside;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the text of an entry says. */
record Said(Map<String, @Nullable Object> content) {

    /** Null for a text that is no JSON. */
    static @Nullable Said in(String canonical) {
        try {
            return new Said(Json.object(canonical));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Nullable
    Object get(String name) {
        return content.get(name);
    }

    @Nullable
    String text(String name) {
        return Objects.toString(content.get(name), null);
    }

    /** When it was written; null if it says none. */
    @Nullable
    Instant at() {
        try {
            return Instant.parse(Objects.toString(content.get("at")));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * Whether the moment is the database's own, beside the one at which the portal says that it happened. Entries of the
     * first days knew the latter alone, so that one may be older than the one before it.
     */
    boolean isOrdered() {
        return content.containsKey("when");
    }
}
