package io.demarc.houserules;

import io.demarc.boundary.matrix.Controls;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Which controls are of any use in a place (domain specification, 5.3). What is not known leaves a control in, and so does the
 * regulatory class, which is worked out later than this.
 *
 * @param useCase what is answered about the use case as a whole
 */
record Applicability(Controls controls, PlaceFacts place, Answers useCase) {

    private static final String DECISION = "AN28";
    private static final String AGENTIC_SCOPE = "AN29";
    private static final String RETRIEVAL = "AN23";
    private static final String MEETS_PEOPLE = "AN24";
    private static final String MAKES_MEDIA = "AN25";

    boolean applies(String control) {
        var mode = place.mode();
        boolean inMode = mode == null
                || controls.of(control).map(it -> it.isThereIn(mode)).orElse(true);
        return inMode && holds(control);
    }

    private boolean holds(String control) {
        var mode = place.mode();
        return switch (control) {
            case "C12" -> mode != Mode.M7;
            case "C28" -> !useCase.is(RETRIEVAL, AnswerType.NO);
            case "C29", "C32" -> mayBe(AGENTIC_SCOPE, 1);
            case "C30" -> mayBe(AGENTIC_SCOPE, 2) || mayBe(DECISION, 2);
            case "C31" -> mayBe(AGENTIC_SCOPE, 2);
            case "C36" -> mode == null || mode == Mode.M2 || mode == Mode.M3 || mode == Mode.M4;
            case "C44" -> !useCase.is(MEETS_PEOPLE, AnswerType.NO) || !useCase.is(MAKES_MEDIA, AnswerType.NO);
            case "C45" -> mayBe(DECISION, 2);
            case "C48" -> mode == null || mode == Mode.M7 || runsToolsOfAClient();
            default -> true;
        };
    }

    /** Variant V13. */
    private boolean runsToolsOfAClient() {
        return place.mode() == Mode.M1
                && place.answers().yes(LegQuestions.CLIENT_RUNS_TOOLS)
                && mayBe(AGENTIC_SCOPE, 1);
    }

    private boolean mayBe(String question, int least) {
        @Nullable Integer level = useCase.level(question);
        return level == null || level >= least;
    }
}
