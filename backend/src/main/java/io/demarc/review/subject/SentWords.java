package io.demarc.review.subject;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer read of it beside its facts on the day on which it was sent. Kept with the round, since it cannot be worked out
 * later.
 *
 * @param why it has its tier, as a sentence that begins with it
 * @param points where the score stands; empty where it has none
 * @param outline where the line runs, as its kind writes and draws it; null while it was not decided
 */
public record SentWords(String why, String points, @Nullable String outline) {}
