package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.List;
import java.util.Map;
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
        for (int i = 1; i <= 3; i++)
            if (samples.owner()
                    .queryForList("select id from use_case where name = ?", "Foundling " + i)
                    .isEmpty()) samples.owner().update("""
                        with made as (
                            insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                            select u.tenant_id, uuidv7(), ?, '', u.id, 'LIVE', now(), now(), 0 from business_unit u
                            join organization o on o.id = u.tenant_id and o.slug = 'demo' where u.name = 'Claims'
                            returning *)
                        insert into use_case_overview (tenant_id, use_case_id, name, sort_name, business_unit_id, stage, edited_at)
                        select tenant_id, id, name, lower(name), business_unit_id, stage, edited_at from made
                        """, "Foundling " + i);
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
