package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.inventory.Submission;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law forbids, and what somebody is not sure about. */
class ProhibitedPageTests extends HowItDecides {

    @Autowired
    Submission submission;

    @Test
    void being_unsure_about_a_prohibition_holds_it_for_legal_and_prohibits_nothing() {
        save(Map.of("AN39", "SOME", "AN39.Q-P6", "UNSURE"));
        var page = assessment();
        assertThat(page.one("#as-sentence").text())
                .startsWith("Treated as prohibited until Legal has looked")
                .contains("Art. 5(1)(f)", "do not use it before");
        assertThat(page.text()).contains("no pilot, no going live").doesNotContain("of 100", "of 4");
        assertThat(member.get(useCase).document().select("[data-state=PROHIBITED]"))
                .isEmpty();
        assertThat(samples.owner()
                        .queryForObject(
                                "select coalesce(tier, '-') || ' ' || standing from use_case_overview where use_case_id = ?",
                                String.class,
                                id.value()))
                .isEqualTo("HELD DRAFT");
        assertThat(cases.in(() -> submission.preview(id, cases.member("member"))))
                .singleElement()
                .extracting(Submission.Asked::concern)
                .isEqualTo("W6");

        save(Map.of("AN39", "NONE"));
        assertThat(assessment().one("#as-sentence").text()).startsWith("Low, because");
    }

    @Test
    void what_is_prohibited_shows_no_number_anywhere() {
        save(Map.of("AN39", "SOME", "AN39.Q-P6", "YES"));
        var page = assessment();
        assertThat(page.one("#as-sentence").text()).startsWith("Prohibited, because of Art. 5(1)(f)");
        assertThat(page.one("[aria-labelledby=as-law]").text())
                .contains("Stop")
                .doesNotContain("2 Dec 2026", "literacy");
        assertThat(page.text())
                .contains("2 Feb 2025", "Legal confirms")
                .doesNotContain("of 4", "of 100", "Weight", "10.0", "Cheapest way down");
        assertThat(page.one("[aria-labelledby=as-factors]").text()).doesNotContain("Level", "Adds");
        var panel =
                member.get(useCase).one("[aria-labelledby=assessment-panel]").text();
        assertThat(panel).startsWith("How risky, and why").doesNotContain("of 100", "points");
        var side = decides().one("[aria-labelledby=so-far]").text();
        assertThat(side).contains("Prohibited").doesNotContain("points", "missing");
    }

    @Test
    void what_somebody_is_not_sure_about_is_not_said_to_be_so() {
        save(Map.of("AN39", "SOME", "AN39.ANNEX_III_5B", "UNSURE"));
        var page = assessment();
        assertThat(page.one("#as-sentence").text())
                .isEqualTo(
                        "High, because somebody is not sure whether it is high-risk under the EU AI Act, and until Legal"
                                + " has answered that counts as yes.");
        assertThat(page.one("[aria-labelledby=as-factors] tbody tr:last-child").text())
                .contains("Somebody is not sure");
        assertThat(page.one("[aria-labelledby=as-law] [data-state=MAY_BECOME]").text())
                .isEqualTo("not sure");
    }

    @Test
    void what_is_on_our_own_list_of_banned_uses_is_prohibited_too() {
        save(Map.of("AN39", "NONE", "AN38", "YES"));
        var page = assessment();
        assertThat(page.one("#as-sentence").text())
                .isEqualTo("Prohibited, because it is on our own list of banned uses.");
        assertThat(page.text()).contains("Our list of banned uses").doesNotContain("of 100", "Art. 5");
        assertThat(member.get(useCase).document().select("[data-state=PROHIBITED]"))
                .isNotEmpty();
        assertThat(member.get(useCase + "/intake/check-answers").text()).contains("Do our rules ban it? Yes");

        save(Map.of("AN39", "NONE", "AN38", "NO"));
        assertThat(assessment().one("#as-sentence").text()).startsWith("Low, because");
    }
}
