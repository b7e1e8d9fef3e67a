package io.demarc.assessment;

import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Questionnaire;

/** What the answers are scored by, and the questions that they answer. */
record Rulebook(Scoring scoring, AiAct law, Jurisdictions jurisdictions, Questionnaire questions) {

    Score score(Given given, Placement placement) {
        return scoring.score(readings(given, placement));
    }

    Outlook outlook(Given given, Placement placement) {
        return scoring.outlook(readings(given, placement));
    }

    Readings readings(Given given, Placement placement) {
        return Readings.of(given, placement, scoring, law);
    }

    /**
     * What was given with the grades that count for this use. What knocks a supplier out may depend on the tier: that is the one
     * by the grades as they were given, and is not asked for again.
     */
    Given graded(Given given, Placement placement, Supplied supplied, Answers answers) {
        var base = given.graded(supplied.base());
        return supplied.isGraded() ? given.graded(supplied.effective(readings(base, placement), answers)) : base;
    }

    Given given(Answers answers) {
        return Given.of(answers, this);
    }
}
