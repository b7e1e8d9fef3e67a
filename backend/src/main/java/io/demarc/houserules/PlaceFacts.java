package io.demarc.houserules;

import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place that would serve requests, whether or not a plan has it.
 *
 * @param mode M1 to M7; null while it is not known
 * @param region where requests are processed, several with commas between them
 * @param answers by the ids of {@link LegQuestions}, such as AN03, AN04, AN14 to AN16 and AN50 to AN52
 */
public record PlaceFacts(@Nullable Mode mode, @Nullable String region, Answers answers) {

    public static PlaceFacts of(Leg leg) {
        return new PlaceFacts(leg.mode(), leg.region(), leg.answers());
    }

    /** A place in another mode: what is known of this one are the terms of whoever serves it, which would be somebody else. */
    public PlaceFacts in(Mode other) {
        return other == mode || mode == null
                ? new PlaceFacts(other, region, answers)
                : new PlaceFacts(other, null, Answers.NONE);
    }

    /** Whether our own people run the model there: then no operator is asked for. */
    boolean isOurOwn() {
        return mode == Mode.M5 || mode == Mode.M6 || mode == Mode.M7;
    }

    /** Who executes the model, to be compared; null while nobody has said. */
    @Nullable
    String operator() {
        return Name.of(answers.text(LegQuestions.INFERENCE_OPERATOR))
                .map(Name::key)
                .orElse(null);
    }
}
