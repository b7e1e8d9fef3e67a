package io.demarc.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Why a use case has the tier that it has, in the reader's language: made from the conditions that hold, never beside them.
 *
 * @param tier null while it is not known
 * @param sentence begins with the tier and gives the cause: "High, because …"
 * @param points where the score stands: points of 100 with one decimal, and where the next tier begins; what that means now where it
 *     has none
 * @param wayDown the cheapest step that would lower it, and to what; empty where none is known
 * @param byGrade whether that step is a grade of the supplier
 */
public record Why(@Nullable Tier tier, String sentence, String points, String wayDown, boolean byGrade) {

    Why(@Nullable Tier tier, String sentence, String points, String wayDown) {
        this(tier, sentence, points, wayDown, false);
    }
}
