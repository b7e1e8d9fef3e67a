package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class EntrustingPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @BeforeEach
    void find_three_without_an_owner() {
        for (int i = 1; i <= 3; i++) find("Foundling " + i, "Claims");
    }

    private void find(String name, String unit) {
        if (samples.owner()
                .queryForList("select id from use_case where name = ?", name)
                .isEmpty()) samples.owner().update("""
                        with made as (
                            insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                            select u.tenant_id, uuidv7(), ?, '', u.id, 'LIVE', now(), now(), 0 from business_unit u
                            join organization o on o.id = u.tenant_id and o.slug = 'demo' where u.name = ?
                            returning *)
                        insert into use_case_overview (tenant_id, use_case_id, name, sort_name, business_unit_id, stage, edited_at)
                        select tenant_id, id, name, lower(name), business_unit_id, stage, edited_at from made
                        """, name, unit);
    }

    @Test
    void a_lead_names_an_owner_for_many_at_once() {
        var lead = browser.as("lead@demo.test");
        var list = lead.get("/@demo/use-cases?owner=none&q=foundling");
        var page = lead.get(list.one("a[href*=ownership]").attr("href"));
        var ticks = page.document().select("input[name=ticked]");
        assertThat(ticks).isNotEmpty().allMatch(tick -> tick.hasAttr("checked"));
        String person =
                page.one("select[name=person] option:contains(Ingrid Solheim)").val();
        String action = page.one("main form[method=post]").attr("action");

        assertThat(lead.send(action, Map.of("ticked", List.of(ticks.getFirst().val())))
                        .text())
                .contains("Choose who is to own them.");
        assertThat(lead.send(action, Map.of("person", List.of(person))).text()).contains("Tick at least one use case.");
        assertThat(lead.send(action, Map.of("person", List.of(person), "ticked", ticks.eachAttr("value")))
                        .location())
                .contains("/ownership");

        assertThat(lead.get("/@demo/use-cases?owner=none&q=foundling")
                        .document()
                        .select("tbody tr"))
                .isEmpty();
        var useCase = lead.get("/@demo/use-cases?q=foundling").one("tbody tr:first-child th a");
        assertThat(lead.get(useCase.attr("href")).text()).contains("Ingrid Solheim");
        assertThat(browser.as("member@demo.test")
                        .get("/@demo/use-cases?owner=me&q=foundling")
                        .document()
                        .select("tbody tr"))
                .hasSameSizeAs(ticks);
    }

    @Test
    void who_edits_in_one_unit_is_offered_what_nobody_owns_there() {
        find("Waif", "Claims");
        find("Stray", "IT and engineering");
        var admin = browser.as("admin@demo.test");
        String person =
                admin.get("/@demo/settings?q=vendors@demo.test").one("tbody a").attr("href");
        String claims =
                admin.get(person).one("#unit label:contains(Claims) input").val();
        admin.post(person + "/grants", Map.of("role", "GOVERNANCE_LEAD", "unit", claims));
        try {
            var editor = browser.as("vendors@demo.test");
            assertThat(units(editor, "/@demo/use-cases?owner=none")).hasSizeGreaterThan(1);
            assertThat(units(editor, "/@demo/ownership")).containsOnly("Claims");
            var page = editor.get("/@demo/ownership");
            assertThat(page.one(".dm-page-lead").text())
                    .startsWith(page.document().select("input[name=ticked]").size() + " ");
            assertThat(editor.get("/@demo/ownership?stage=RETIRED").document().select("input[name=ticked]"))
                    .isEmpty();
        } finally {
            var grant = admin.get(person)
                    .one("li:contains(Governance lead) form[action*=revocation]")
                    .attr("action");
            admin.post(grant, Map.of());
        }
    }

    private static List<String> units(Browser.Visitor visitor, String list) {
        return visitor.get(list).document().select("main tbody th small").eachText().stream()
                .distinct()
                .toList();
    }

    @Test
    void of_a_list_that_is_narrowed_only_what_it_shows_is_said_to_have_owners() {
        assertThat(browser.as("lead@demo.test")
                        .get("/@demo/ownership?q=nothing-is-called-so")
                        .text())
                .contains("Each of those that you may edit has an owner.")
                .doesNotContain("Every use case");
    }

    @Test
    void who_is_not_among_those_to_choose_from_is_found_by_name_or_address() {
        find("Orphan", "Claims");
        var lead = browser.as("lead@demo.test");
        String nothing = UUID.randomUUID().toString();
        var unclear = lead.send("/@demo/ownership", Map.of("ticked", List.of(nothing), "whom", List.of("a")));
        assertThat(unclear.one("#whom-error").text()).contains("more than one");
        assertThat(unclear.one("#whom").val()).isEqualTo("a");
        var found = Map.of("ticked", List.of(nothing), "whom", List.of("member@demo.test"));
        assertThat(lead.send("/@demo/ownership", found).status()).isEqualTo(302);
        assertThat(lead.get("/@demo/ownership").document().select("#whom"))
                .as("asked where not all are offered")
                .isEmpty();
    }

    @Test
    void who_edits_nobodys_use_cases_names_nobody() {
        assertThat(browser.as("member@demo.test").get("/@demo/ownership").status())
                .isEqualTo(403);
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/use-cases?owner=none")
                        .document()
                        .select("a[href*=ownership]"))
                .isEmpty();
    }
}
