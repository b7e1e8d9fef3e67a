package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.Statements;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class UseCasePageTests {

    @Autowired
    Browser browser;

    @Test
    void a_list_shows_what_the_member_may_see_and_nothing_else() {
        var member = browser.as("member@demo.test").get("/@demo/use-cases");
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.text()).contains("Claims letter assistant").doesNotContain("Broker mail sorting");
        var lead = browser.as("lead@demo.test").get("/@demo/use-cases?q=broker");
        assertThat(lead.text()).contains("Broker mail sorting").doesNotContain("Claims letter assistant");
    }

    @Test
    void a_list_costs_at_most_eight_statements() {
        var lead = browser.as("lead@demo.test");
        Statements.reset();
        lead.get("/@demo/use-cases");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_use_case_of_another_unit_is_not_found() {
        var lead = browser.as("lead@demo.test");
        String link = lead.get("/@demo/use-cases?q=broker").one("tbody a").attr("href");
        assertThat(lead.get(link).status()).isEqualTo(200);
        var member = browser.as("member@demo.test");
        assertThat(member.get(link).status()).isEqualTo(404);
        assertThat(member.get(link + "/intake/name-and-purpose").status()).isEqualTo(404);
        assertThat(member.post(link + "/retirement", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void registering_keeps_what_was_typed_until_it_is_right() {
        var member = browser.as("member@demo.test");
        var fresh = member.get("/@demo/use-cases/fresh");
        String unit = fresh.one("input[name=unit][checked]").val();
        var refused =
                member.post("/@demo/use-cases", Map.of("name", "<b>Hail</b> damage", "purpose", "", "unit", unit));
        assertThat(refused.one("input[name=name]").val()).isEqualTo("<b>Hail</b> damage");
        assertThat(refused.one("[role=alert]").text()).contains("Say in a sentence what it is for.");
        assertThat(refused.document().select("[role=alert] a").eachAttr("href"))
                .as("in the order in which it is asked")
                .containsExactly("#purpose", "#stage");
        var created = member.post(
                "/@demo/use-cases",
                Map.of("name", "<b>Hail</b> damage", "purpose", "Reads hail maps.", "unit", unit, "stage", "IDEA"));
        assertThat(created.location()).contains("/intake/");
        assertThat(member.get("/@demo/use-cases?q=hail").one("tbody a").text()).isEqualTo("<b>Hail</b> damage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETIRED", "UNKNOWN", "SOMETHING"})
    void a_stage_that_the_form_does_not_offer_is_refused_beside_it(String stage) {
        var member = browser.as("member@demo.test");
        String unit = member.get("/@demo/use-cases/fresh")
                .one("input[name=unit][checked]")
                .val();
        String name = "Sun " + stage.toLowerCase(Locale.ROOT);
        var fields = new HashMap<>(Map.of("name", name, "purpose", "Reads roofs.", "unit", unit, "stage", stage));
        var refused = member.post("/@demo/use-cases", fields);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.one("#stage .dm-error").text()).isNotEmpty().doesNotContain("Failed to convert");
        assertThat(member.get("/@demo/use-cases?q=sun").text()).doesNotContain(name);

        fields.put("stage", "IDEA");
        String created = member.post("/@demo/use-cases", fields).location();
        String path = created.replaceFirst("/intake/.*", "");
        fields.put("stage", stage);
        fields.put("version", "0");
        var kept = member.post(path + "/intake/name-and-purpose", fields);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.one("#stage .dm-error").text()).isNotEmpty();
        assertThat(member.get(path + "/intake/name-and-purpose")
                        .one("input[name=stage][checked]")
                        .val())
                .isEqualTo("IDEA");
        member.post(path + "/retirement", Map.of());
    }

    @Test
    void while_it_is_not_stated_where_it_runs_no_layer_is_said_to_be_somebodys() {
        var member = browser.as("member@demo.test");
        String draft = member.get("/@demo/use-cases?q=estimate").one("tbody a").attr("href");
        var owners = member.get(draft + "/boundary/owners");
        assertThat(owners.text()).contains("that is not stated yet").doesNotContain("Somebody is named");
        assertThat(owners.one("main a.dm-button").attr("href")).endsWith("/intake/where-it-runs");
        assertThat(member.get(draft + "/review").one("main a.dm-button").attr("href"))
                .as("nobody can be asked yet: what is missing is a link away")
                .endsWith("/intake/check-answers");
    }

    @Test
    void an_answer_that_only_points_to_its_question_is_shown_with_it() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get(lead.get("/@demo/use-cases?q=fraud").one("tbody a").attr("href"))
                        .text())
                .contains(
                        "If it is wrong, can that be undone? Only in part",
                        "Is it one of the things that the law looks at? None of these");
    }

    @Test
    void on_the_way_a_prohibition_says_what_follows_and_a_question_has_its_name() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get(lead.get("/@demo/use-cases?q=mood").one("tbody a").attr("href") + "/intake/check-answers")
                        .text())
                .contains("forbid it: do not use it.");
        assertThat(lead.get(lead.get("/@demo/use-cases?q=estimate")
                                        .one("tbody a")
                                        .attr("href") + "/intake/check-answers")
                        .document()
                        .select("main dt")
                        .eachText())
                .contains("Where does the model run?")
                .doesNotContain("It is a");
    }

    @Test
    void what_is_retired_says_so() {
        var lead = browser.as("lead@demo.test");
        var retired = lead.get(
                lead.get("/@demo/use-cases?q=old%20forms").one("tbody a").attr("href"));
        assertThat(retired.one("main .dm-notice").text()).startsWith("It is retired");
    }

    @Test
    void a_stale_form_keeps_what_was_typed_and_changes_nothing() {
        var member = browser.as("member@demo.test");
        String path =
                member.get("/@demo/use-cases?q=estimate").one("tbody a").attr("href") + "/intake/name-and-purpose";
        var form = member.get(path);
        var fields = Map.of(
                "name", "Repair estimate check",
                "purpose", "Compares two estimates.",
                "unit", form.one("input[name=unit][checked]").val(),
                "stage", "PILOT",
                "version", form.one("input[name=version]").val());
        assertThat(member.post(path, fields).location()).isNotNull();
        var stale = member.post(path, fields);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Somebody else changed this");
        assertThat(stale.one("textarea[name=purpose]").val()).isEqualTo("Compares two estimates.");
    }

    @Test
    void a_list_is_paged_to_its_end_without_losing_the_filter() {
        // Not the member whose home is looked at elsewhere here: thirty drafts would fill it.
        var reviewer = browser.as("security@demo.test");
        String unit =
                reviewer.get("/@demo/use-cases/fresh").one("input[name=unit]").val();
        for (int i = 0; i < 30; i++)
            reviewer.post(
                    "/@demo/use-cases",
                    Map.of(
                            "name",
                            "Paged & <" + i + ">",
                            "purpose",
                            "Pages.",
                            "unit",
                            unit,
                            "stage",
                            "PILOT",
                            "distinct",
                            "true"));
        var first = reviewer.get("/@demo/use-cases?q=Paged%20%26");
        assertThat(first.document().select("tbody tr")).hasSize(25);
        var second = reviewer.get(first.one("a[rel=next]").attr("href"));
        assertThat(second.document().select("tbody tr")).hasSize(5);
        assertThat(second.document().select("a[rel=next]")).isEmpty();
        assertThat(second.document().select("tbody a").eachText())
                .doesNotContainAnyElementsOf(first.document().select("tbody a").eachText());
    }

    @Test
    void drafts_wait_at_home_for_their_owner_alone() {
        assertThat(browser.as("member@demo.test").get("/@demo/").text())
                .contains("Finish and send Repair estimate check");
        assertThat(browser.as("lead@demo.test").get("/@demo/").text()).doesNotContain("Repair estimate check");
    }
}
