package io.demarc.assessment;

import io.demarc.reference.Shipped;

/** The three kinds of reference data of this module. */
record Rulebook(Scoring scoring, AiAct law, Questions questions) {

    static Rulebook read() {
        return new Rulebook(
                Shipped.newest(Scoring.KIND).content(),
                Shipped.newest(AiAct.KIND).content(),
                Shipped.newest(Questions.KIND).content());
    }

    Score score(Given given, Placement placement) {
        return scoring.score(readings(given, placement));
    }

    Outlook outlook(Given given, Placement placement) {
        return scoring.outlook(readings(given, placement));
    }

    Readings readings(Given given, Placement placement) {
        return Readings.of(given, placement, scoring.modes(), law);
    }
}
