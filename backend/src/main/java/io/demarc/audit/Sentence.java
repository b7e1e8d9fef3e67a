package io.demarc.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened, as people say it: plain words, and among them what it is about, what was before and what is now. */
public record Sentence(List<Piece> pieces) {

    public enum Look {
        PLAIN,
        NAME,
        WAS,
        NOW
    }

    /** @param path below the organization, where what is named has a page */
    public record Piece(Look look, String text, @Nullable String path) {}

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
