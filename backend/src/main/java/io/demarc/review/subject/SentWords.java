package io.demarc.review.subject;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer read of it beside its facts on the day on which it was sent. Kept with the round, since it cannot be worked out
 * later; each text has at most 1,500 characters, and what is longer is cut.
 *
 * @param why it has its tier, as a sentence that begins with it
 * @param points where the score stands; empty where it has none
 * @param outline where the line runs, as its kind writes and draws it; null while it was not decided, and where it would have to be cut
 */
public record SentWords(String why, String points, @Nullable String outline) {

    /** The column takes 20,000 characters of JSON, where one may need six: no request fails by what is kept with it. */
    private static final int LONGEST = 1_500;

    public SentWords {
        why = cut(why);
        points = cut(points);
        outline = outline == null || outline.length() > LONGEST ? null : outline;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
