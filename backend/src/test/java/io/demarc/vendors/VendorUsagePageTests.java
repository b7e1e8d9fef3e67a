package io.demarc.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of vendors and models say of their use cases, those included that only a record names. */
@PageTest
class VendorUsagePageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    /** Four records name Microsoft, one of them of a use case that runs on it; another name waits. */
    @BeforeEach
    void import_names() {
        if (!samples.owner()
                .queryForList("select id from vendor_candidate where name = 'MS Corp of Redmond'")
                .isEmpty()) return;
        var settled = candidate("MS Corp of Redmond", "now()");
        candidate("Microsoft or Quillfeather", "null");
        samples.owner().update("""
                insert into candidate_vendor (tenant_id, candidate_id, vendor_id)
                select tenant_id, ?, id from vendor where name = 'Microsoft' and tenant_id = (select id from organization where slug = 'demo')
                """, settled);
        samples.owner().update("""
                insert into vendor_mention (tenant_id, use_case_id, candidate_id)
                (select o.tenant_id, o.use_case_id, ? from use_case_overview o join vendor v on v.tenant_id = o.tenant_id and v.name = 'Microsoft'
                 join organization d on d.id = o.tenant_id and d.slug = 'demo'
                 where v.id <> all (o.vendor_ids) order by o.use_case_id limit 3)
                union
                (select o.tenant_id, o.use_case_id, ? from use_case_overview o join vendor v on v.tenant_id = o.tenant_id and v.name = 'Microsoft'
                 join organization d on d.id = o.tenant_id and d.slug = 'demo'
                 where v.id = any (o.vendor_ids) order by o.use_case_id limit 1)
                """, settled, settled);
        samples.owner().update("update vendor_candidate set mentions = 4 where id = ?", settled);
    }

    private UUID candidate(String name, String settled) {
        return samples.owner().queryForObject("""
                insert into vendor_candidate (tenant_id, id, name, doubt, found_at, settled_at, version)
                select id, uuidv7(), ?, case when %1$s::timestamptz is null then 'SEVERAL_READINGS' end, now(), %1$s, 0
                from organization where slug = 'demo' returning id
                """.formatted(settled), UUID.class, name);
    }

    @Test
    void a_vendor_counts_and_links_what_its_records_name_too() {
        var lead = browser.as("lead@demo.test");
        var page = lead.get(vendor("Microsoft"));
        int stated = samples.owner().queryForObject("""
                select count(*) from use_case_overview o join vendor v on v.tenant_id = o.tenant_id and v.name = 'Microsoft'
                join organization d on d.id = o.tenant_id and d.slug = 'demo' where v.id = any (o.vendor_ids)
                """, Integer.class);
        assertThat(page.one("[data-figure=use-cases]").text()).isEqualTo(stated + 3 + " use cases name it");
        assertThat(page.one("[data-figure=imported]").text()).isEqualTo("3 of them as imported");
        assertThat(page.document().select("a[data-figure]"))
                .hasSizeGreaterThan(3)
                .allSatisfy(figure -> assertThat(rows(lead, figure.attr("href")))
                        .as(figure.attr("href"))
                        .isEqualTo(number(figure.text())));
        assertThat(page.text()).contains("MS Corp of Redmond");
        assertThat(page.one("section[aria-labelledby=used]").text()).contains("Named by its record");
    }

    @Test
    void a_model_counts_and_links_what_runs_on_it() {
        var lead = browser.as("lead@demo.test");
        String model = lead.get("/@demo/models?q=Llama").one("tbody th a").attr("href");
        var page = lead.get(model);
        var figure = page.one("[data-figure=use-cases]");
        assertThat(rows(lead, figure.attr("href")))
                .isPositive()
                .isEqualTo(
                        Integer.parseInt(figure.text().replaceAll("\\D.*", "").replaceAll("^$", "1")));
        assertThat(lead.get(figure.attr("href")).one(".dm-chips").text()).contains("Runs Llama");
        assertThat(page.one("section[aria-labelledby=used]").text()).contains("Place ");
    }

    @Test
    void a_share_has_a_column_only_where_something_is_shared() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get(vendor("Microsoft"))
                        .document()
                        .select("section[aria-labelledby=used] thead th")
                        .eachText())
                .doesNotContain("Share");
        assertThat(lead.get(vendor("Halden Cloud"))
                        .document()
                        .select("section[aria-labelledby=used] thead th")
                        .eachText())
                .contains("Share");
    }

    @Test
    void use_cases_are_found_by_vendor_by_owner_and_by_what_their_records_say() {
        var lead = browser.as("lead@demo.test");
        assertThat(rows(lead, "/@demo/use-cases?q=ms%20corp%20of%20red")).isEqualTo(4);
        assertThat(rows(lead, "/@demo/use-cases?q=microsoft"))
                .isGreaterThanOrEqualTo(rows(
                        lead,
                        lead.get(vendor("Microsoft"))
                                .one("[data-figure=use-cases]")
                                .attr("href")));
        String owner = samples.owner().queryForObject("""
                select n.name from named_member n join use_case_overview o on o.tenant_id = n.tenant_id and o.owner_id = n.id
                join organization d on d.id = o.tenant_id and d.slug = 'demo' order by o.use_case_id limit 1
                """, String.class);
        assertThat(rows(lead, "/@demo/use-cases?q=" + owner.replace(" ", "%20")))
                .isPositive();
    }

    @Test
    void what_waits_is_shown_to_whoever_may_settle_it_and_to_nobody_else() {
        var manager = browser.as("vendors@demo.test");
        assertThat(manager.get("/@demo/").document().select("a[href$=/vendor-candidates]"))
                .isNotEmpty();
        assertThat(manager.get("/@demo/vendors").text()).containsPattern("names? from imports waits? to be matched");
        assertThat(manager.get(vendor("Microsoft")).text()).contains("Microsoft or Quillfeather");
        var auditor = browser.as("auditor@demo.test");
        assertThat(auditor.get("/@demo/").document().select("a[href$=/vendor-candidates]"))
                .isEmpty();
        assertThat(auditor.get(vendor("Microsoft")).text()).doesNotContain("or Quillfeather");
    }

    @Test
    void weights_and_licence_are_not_stated_until_somebody_states_them() {
        var manager = browser.as("vendors@demo.test");
        String vendor = vendor("Microsoft").replaceFirst(".*/", "");
        String model = String.valueOf(manager.post("/@demo/models", Map.of("vendor", vendor, "name", "Quillfeather 1"))
                .location());
        String page = model.startsWith("/@demo") ? model : "/@demo" + model;
        assertThat(manager.get(page).one("dl").text())
                .contains("Weights Not stated")
                .contains("Licence Not stated");
        var form = manager.get(page + "/edit");
        assertThat(form.one("input[name=openWeights][checked]").val()).isEmpty();
        manager.post(
                page,
                Map.of(
                        "vendor",
                        vendor,
                        "name",
                        "Quillfeather 1",
                        "openWeights",
                        "false",
                        "version",
                        form.one("input[name=version]").val()));
        assertThat(manager.get(page).text()).contains("Weights Closed").contains("Stated by");
    }

    @Test
    void the_models_of_the_demo_are_what_their_publishers_say() {
        var lead = browser.as("lead@demo.test");
        for (var fact : Map.of(
                        "Mistral Medium 3", "Closed",
                        "Mistral Small 3.2", "Open",
                        "Phi-4", "Open",
                        "Llama 3.3 70B", "Open",
                        "Qwen3 32B", "Open",
                        "GPT-5", "Closed",
                        "Gemini 2.5 Pro", "Closed",
                        "Nova Pro", "Closed",
                        "Microsoft 365 Copilot", "Not stated")
                .entrySet())
            assertThat(lead.get("/@demo/models?q=" + fact.getKey().replace(" ", "%20"))
                            .one("tbody tr")
                            .text())
                    .contains(fact.getKey())
                    .contains(fact.getValue());
    }

    private String vendor(String name) {
        return "/@demo/vendors/"
                + samples.owner()
                        .queryForObject(
                                "select v.id from vendor v join organization o on o.id = v.tenant_id where o.slug = 'demo' and v.name = ?",
                                UUID.class,
                                name);
    }

    /** One is said as a word. */
    private static int number(String text) {
        return text.matches("[0-9].*") ? Integer.parseInt(text.replaceAll("\\D.*", "")) : 1;
    }

    private static int rows(Browser.Visitor visitor, String list) {
        int rows = 0;
        for (String next = list; !next.isEmpty(); ) {
            var page = visitor.get(next);
            rows += page.document().select("main tbody tr").size();
            next = page.document().select("a[rel=next]").attr("href");
        }
        return rows;
    }
}
