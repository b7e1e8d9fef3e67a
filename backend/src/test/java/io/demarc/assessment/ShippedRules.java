package io.demarc.assessment;

import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.Shipped;

/** The rules that are shipped, and the ids of their factors. */
final class ShippedRules {

    static final Factor F01 = new Factor("F01");
    static final Factor F02 = new Factor("F02");
    static final Factor F03 = new Factor("F03");
    static final Factor F04 = new Factor("F04");
    static final Factor F05 = new Factor("F05");
    static final Factor F06 = new Factor("F06");
    static final Factor F07 = new Factor("F07");
    static final Factor F08 = new Factor("F08");
    static final Factor F09 = new Factor("F09");
    static final Factor F10 = new Factor("F10");
    static final Factor F11 = new Factor("F11");

    static final Rulebook RULEBOOK = new Rulebook(
            Shipped.newest(Scoring.KIND).content(),
            Shipped.newest(AiAct.KIND).content(),
            Shipped.newest(Jurisdictions.KIND).content(),
            Shipped.newest(Questionnaire.KIND).content());

    static final Questionnaire QUESTIONNAIRE =
            Shipped.newest(Questionnaire.KIND).content();

    private ShippedRules() {}
}
