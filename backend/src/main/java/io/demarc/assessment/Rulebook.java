package io.demarc.assessment;

import java.util.Map;

/** The three kinds of reference data of this module. */
record Rulebook(Scoring scoring, AiAct law, Questions questions) {

    Score score(Given given, Placement placement) {
        return scoring.score(readings(given, placement));
    }

    Outlook outlook(Given given, Placement placement) {
        return scoring.outlook(readings(given, placement));
    }

    Readings readings(Given given, Placement placement) {
        return Readings.of(given, placement, scoring, law);
    }

    Given given(Map<String, String> answers) {
        return Given.of(answers, scoring);
    }
}
