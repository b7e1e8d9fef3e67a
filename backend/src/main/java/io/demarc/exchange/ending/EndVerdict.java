package io.demarc.exchange.ending;

import io.demarc.vendors.ModelId;
import io.demarc.vendors.ending.ModelEndFacts;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line.
 *
 * @param model null where the line is refused; so the facts
 * @param reason why it is refused; null where it is not
 */
record EndVerdict(
        EndLine line,
        Becomes becomes,
        @Nullable ModelId model,
        @Nullable ModelEndFacts facts,
        @Nullable String reason) {

    enum Becomes {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static EndVerdict refused(EndLine line, String reason) {
        return new EndVerdict(line, Becomes.REFUSED, null, null, reason);
    }

    /** Whether it is to be recorded. */
    boolean isNew() {
        return becomes == Becomes.CREATED || becomes == Becomes.CHANGED;
    }

    public String cell(String column) {
        return line.get(EndColumn.valueOf(column));
    }
}
