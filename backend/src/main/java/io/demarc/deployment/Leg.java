package io.demarc.deployment;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place that serves requests. Everything but its letter may still be unknown; an unknown mode is no mode.
 *
 * @param letter 'A', 'B' … in the order of the plan
 * @param mode one of M1 to M7
 * @param share of the requests, 0 to 100 per cent
 */
public record Leg(
        UUID id,
        String letter,
        @Nullable Mode mode,
        @Nullable UUID vendor,
        @Nullable UUID model,
        @Nullable String region,
        @Nullable Integer share,
        LegAnswers answers) {

    public Leg {
        if (!letter.matches("[A-Z]")) throw new IllegalArgumentException("a leg is called by one letter: " + letter);
        if (mode == Mode.M8) throw new IllegalArgumentException("a hybrid is made of legs, it is none");
        if (share != null && (share < 0 || share > 100)) throw new IllegalArgumentException("no share: " + share);
    }

    public boolean namesItsMode() {
        return mode != null;
    }

    /** Who executes the model: the entity stated, else the vendor stands for it; null while neither is known. */
    @Nullable
    String operator() {
        if (answers.inferenceOperator() != null)
            return answers.inferenceOperator().toLowerCase(Locale.ROOT);
        return vendor == null ? null : vendor.toString();
    }

    boolean differsFrom(Leg other) {
        if (mode == null || other.mode == null) return false;
        if (mode != other.mode) return true;
        String mine = operator();
        String theirs = other.operator();
        return mine != null && theirs != null && !mine.equals(theirs);
    }
}
