package io.demarc.deployment.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Where it runs", one question after the other. */
class GuidedPageTests extends GuidedDesk {

    @Test
    void four_questions_lead_to_a_mode_and_each_is_a_row_with_change_once_it_is_answered() {
        assertThat(question()).isEqualTo("Does every request go to the same place?");
        send(Map.of("QM0", "ONE"));
        assertThat(question()).startsWith("Is it a finished application");
        send(Map.of("A.QM1", "OWN"));
        assertThat(question()).isEqualTo("Where does the model do its work?");
        assertThat(page().text()).contains("Third question of at most four");
        send(Map.of("A.QM2", "PROVIDER_SHARED"));
        assertThat(question()).isEqualTo("Who runs those machines?");
        send(Map.of("A.QM3", "CLOUD"));
        var page = page();
        assertThat(page.document().select(".dm-answered li")).hasSize(4);
        assertThat(page.one(".dm-result h3").text()).isEqualTo("Cloud model API");
        assertThat(page.one(".dm-result").text()).contains("You see neither the weights");
        assertThat(page.text()).contains("Which cloud?", "Which model?", "Where are requests processed?");

        assertThat(send(Map.of("A.newVendor", "Guided Cloud", "A.region", "Belgium", "AN34", "2"))
                        .location())
                .endsWith("/check-answers");
        assertThat(member.get(path.replace("where-it-runs", "check-answers")).text())
                .contains("Cloud model API · Guided Cloud · Belgium", "Somebody beside their other work");
    }

    @Test
    void a_question_that_is_changed_leads_on_from_there_and_keeps_what_was_typed() {
        lead("ONE", "OWN", "PROVIDER_SHARED", "MAKER");
        send(Map.of("A.newVendor", "Guided Maker", "A.region", "Oslo", "to", "people-and-data"));
        var again = member.get(path + "?place=A&change=QM2");
        assertThat(again.one("input[checked]").val()).isEqualTo("PROVIDER_SHARED");
        assertThat(again.document().select(".dm-answered li")).hasSize(2);
        send(again, Map.of("A.QM2", "RENTED"));
        var page = page();
        assertThat(page.one(".dm-result h3").text()).isEqualTo("Self-hosted, rented");
        assertThat(page.one("[id='A.vendor'] option[selected]").text()).isEqualTo("Guided Maker");
        assertThat(page.one("[name='A.region']").val()).isEqualTo("Oslo");
    }

    @Test
    void who_knows_the_mode_chooses_it_by_name() {
        send(Map.of("QM0", "ONE"));
        String expert = page().one("a[href*=expert]").attr("href");
        var page = member.get(expert);
        assertThat(page.document().select("[name='A.mode']")).hasSize(7);
        send(page, Map.of("A.mode", "M6"));
        assertThat(page().one(".dm-result h3").text()).isEqualTo("Self-hosted, own site");
        assertThat(page().text()).contains("On our own machines");
    }

    @Test
    void a_page_that_is_left_keeps_what_was_typed_also_where_it_is_not_complete() {
        String asked = page().one("[name=asked]").val();
        assertThat(send(Map.of("to", "people-and-data", "asked", asked)).location())
                .as("with a question that nobody has answered")
                .endsWith("/people-and-data");
        lead("ONE", "OWN", "RENTED");
        assertThat(send(Map.of(
                                "A.newVendor",
                                "Left Alone",
                                "A.newModel",
                                "Half 1",
                                "A.region",
                                "Umeå",
                                "to",
                                "how-it-decides"))
                        .location())
                .endsWith("/how-it-decides");
        var page = page();
        assertThat(page.one("[id='A.vendor'] option[selected]").text()).isEqualTo("Left Alone");
        assertThat(page.one("[id='A.model'] option[selected]").text()).contains("Half 1");
        assertThat(page.one("[name='A.region']").val()).isEqualTo("Umeå");
    }

    @Test
    void none_of_these_leads_on_and_says_what_becomes_of_it() {
        lead("ONE", "OWN", "PROVIDER_SHARED", "OTHER");
        var page = page();
        assertThat(page.one("[data-state=UNDECIDED]").text()).contains("Not decided yet");
        assertThat(page.document().select(".dm-answered li")).hasSize(4);
        assertThat(page.one("[name='ask.A.QM3.whom']")).isNotNull();
        assertThat(send(Map.of("A.newVendor", "Nobody Knows", "A.region", "Oslo", "AN34", "2"))
                        .location())
                .endsWith("/check-answers");
        assertThat(page().one("[name='A.region']").val()).isEqualTo("Oslo");
        assertThat(page().one(".dm-picked summary").text()).contains("Nobody Knows", "Choose another");
    }

    @Test
    void the_panel_draws_what_is_certain_and_says_what_the_last_answer_decided() {
        assertThat(page().one(".dm-so-far").text()).contains("As far as it is known, ", "The dotted");
        lead("ONE", "OWN");
        var panel = page().one(".dm-so-far");
        assertThat(panel.select("svg.dm-half")).hasSize(1);
        assertThat(panel.text()).contains("Yours already", "new", "dotted");
        lead("ONE", "OWN", "RENTED");
        panel = page().one(".dm-so-far");
        assertThat(panel.select("svg.dm-half")).isEmpty();
        assertThat(panel.text()).contains("With this answer", "new").doesNotContain("dotted");
    }

    @Test
    void the_panel_says_nothing_of_the_whole_while_a_place_is_undecided() {
        for (var path : List.of(List.of("OWN", "PROVIDER_SHARED"), List.of("OWN", "PROVIDER_SHARED", "OTHER"))) {
            lead("ONE", path.toArray(String[]::new));
            var panel = page().one(".dm-so-far");
            assertThat(panel.select("svg.dm-half")).as("%s", path).hasSize(1);
            assertThat(panel.text())
                    .contains("As far as it is known")
                    .doesNotContain("yours alone", "the provider’s", "shared,");
        }
    }

    @Test
    void a_mode_is_compared_with_the_others_on_the_spot() {
        lead("ONE", "APPLICATION");
        var others = page().document().select(".dm-other-ways li");
        assertThat(others).hasSize(6);
        assertThat(others.eachText()).noneMatch(it -> it.startsWith("Embedded in software"));
        assertThat(others.select("svg.dm-stack path:nth-child(5)")).hasSize(6);
        assertThat(others.text()).contains("Self-hosted, own site", "yours", "shared", "the provider’s");
        assertThat(page().document().select("a[href*=comparison], a[href*=compare]"))
                .isEmpty();
    }

    @Test
    void a_form_that_is_not_the_page_s_any_more_comes_back_with_what_was_typed() {
        lead("ONE", "OWN", "RENTED");
        var stale = page();
        send(Map.of("A.region", "First"));
        var back = send(stale, Map.of("A.region", "Second"));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.one("[name='A.region']").val()).isEqualTo("Second");
    }

    @Test
    void what_was_never_offered_is_refused_beside_its_question() {
        send(Map.of("QM0", "ONE"));
        var refused = send(Map.of("A.QM1", "SOMETHING"));
        assertThat(refused.one(".dm-error").text()).contains("listed answers");
        assertThat(send(Map.of("shown", "x,\u0000", "A.QM1", "OWN")).status()).isLessThan(500);
    }

    private String question() {
        return page().one("legend span").text();
    }
}
