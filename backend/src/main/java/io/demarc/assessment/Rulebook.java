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

    Given given(Answers answers) {
        return Given.of(answers, this);
    }
}
