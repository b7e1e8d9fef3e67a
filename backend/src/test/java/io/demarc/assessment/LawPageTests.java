package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the assessment says of the law: classes, duties with their dates, and no more than holds. */
class LawPageTests extends HowItDecides {

    @Test
    void a_yes_brings_its_duties_with_the_dates_of_its_own_annex() {
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_4", "YES"));
        var law = assessment().one("[aria-labelledby=as-law]").text();
        assertThat(law)
                .contains("High-risk by Annex III", "2 Dec 2027", "Not legal advice")
                .doesNotContain("2 Aug 2028");
        save(Map.of("AN39", "SOME", "AN39.ANNEX_I", "YES"));
        law = assessment().one("[aria-labelledby=as-law]").text();
        assertThat(law).contains("High-risk by Annex I", "2 Aug 2028").doesNotContain("2 Dec 2027");
    }

    @Test
    void what_we_are_to_the_law_leaves_the_duties_that_are_ours() {
        assertThat(decides().document().select("[name=R1]"))
                .as("asked once the list says something")
                .isEmpty();
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_4", "YES"));
        assertThat(law()).contains("provider", "importer", "Art. 26(7)", "which of them we are, Legal decides");
        assertThat(decides().document().select("[name=R1]")).hasSize(6);

        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_4", "YES", "R1", "DEPLOYER"));
        assertThat(law())
                .contains("Art. 26(7)", "Art. 27", "Art. 4", "the duties that we have as deployer")
                .doesNotContain("Art. 17 to 22", "Art. 23", "Art. 24", "Art. 25(4)");
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_4", "YES", "R1", "IMPORTER"));
        assertThat(law()).contains("Art. 23").doesNotContain("Art. 26(7)", "distributor", "Art. 9 to 15");
    }

    @Test
    void what_is_owed_to_whoever_changed_it_is_no_duty_of_theirs() {
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_4", "YES", "R1", "CHANGED"));
        assertThat(law())
                .contains("Art. 25(4)", "the duties that we have as provider")
                .doesNotContain("Art. 25(2)");
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_4", "YES", "R1", "PROVIDER"));
        assertThat(law()).contains("Art. 25(4)", "Art. 25(2)");
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_4", "YES", "R1", "NONE"));
        assertThat(law()).contains("Art. 25(2)", "Art. 26(7)", "Art. 23", "which of them we are, Legal decides");
    }

    @Test
    void fines_are_those_of_what_may_be_broken() {
        save(Map.of("AN39", "NONE"));
        assertThat(assessment().text()).doesNotContain("Fines");
        save(Map.of("AN39", "SOME", "AN39.INTERACTS", "YES"));
        assertThat(law())
                .contains("15 million euro or 3 %", "7.5 million euro or 1 %", "the lower", "AI Office")
                .doesNotContain("35 million", "Art. 101");
        save(Map.of("AN39", "SOME", "AN39.Q-P1", "YES"));
        assertThat(law()).contains("35 million euro or 7 %", "Art. 99(3)").doesNotContain("Art. 101");
    }

    @Test
    void a_model_of_ours_with_systemic_risk_brings_article_55_with_article_53() {
        save(Map.of("AN39", "SOME", "AN39.GPAI_PROVIDER", "YES", "R1", "DEPLOYER"));
        assertThat(law()).contains("Art. 53", "Art. 101").doesNotContain("Art. 55", "systemic");
        save(Map.of("AN39", "SOME", "AN39.GPAI_PROVIDER", "YES", "AN39.GPAI_SYSTEMIC", "YES"));
        assertThat(law()).contains("with systemic risk", "Art. 53", "Art. 55", "2 Aug 2025");
    }
}
