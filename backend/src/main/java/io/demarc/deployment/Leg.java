package io.demarc.deployment;

import static io.demarc.deployment.LegQuestions.INFERENCE_OPERATOR;
import static io.demarc.deployment.LegQuestions.KEPT_AFTER_THE_REQUEST;
import static io.demarc.deployment.LegQuestions.MODEL_DEVELOPER;
import static io.demarc.deployment.LegQuestions.STATE_AT_PROVIDER;

import io.demarc.questionnaire.Answers;
import io.demarc.text.Name;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place that serves requests. Everything but its letter may still be unknown; an unknown mode is no mode.
 *
 * @param letter 'A', 'B' … in the order of the plan
 * @param mode one of M1 to M7
 * @param share of the requests, 0 to 100 per cent
 * @param answers what is known beyond, by the ids of {@link LegQuestions}; what is not answered changes nothing
 */
public record Leg(
        UUID id,
        String letter,
        @Nullable Mode mode,
        @Nullable UUID vendor,
        @Nullable UUID model,
        @Nullable String region,
        @Nullable Integer share,
        Answers answers) {

    public Leg {
        if (!letter.matches("[A-Z]")) throw new IllegalArgumentException("a leg is called by one letter: " + letter);
        if (mode == Mode.M8) throw new IllegalArgumentException("a hybrid is made of legs, it is none");
        if (share != null && (share < 0 || share > 100)) throw new IllegalArgumentException("no share: " + share);
    }

    public boolean namesItsMode() {
        return mode != null;
    }

    /** Whether who executes the model developed it, too, as far as both are stated. */
    public boolean operatorIsDeveloper() {
        var operator = key(INFERENCE_OPERATOR);
        return operator != null && operator.equals(key(MODEL_DEVELOPER));
    }

    private @Nullable String key(String question) {
        return Name.of(answers.text(question)).map(Name::key).orElse(null);
    }

    /** Whether the provider keeps something of ours for longer than a request takes. */
    public boolean leavesStateAtProvider() {
        return answers.ticked(STATE_AT_PROVIDER).stream().anyMatch(KEPT_AFTER_THE_REQUEST::contains);
    }

    /** Who executes the model: the entity stated, else the vendor stands for it; null while neither is known. */
    @Nullable
    String operator() {
        var stated = key(INFERENCE_OPERATOR);
        if (stated != null) return stated;
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
