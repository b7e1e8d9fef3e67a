package io.demarc.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what happened at a vendor to the owner who has seen to it. */
@PageTest
class OccurrencePageTests {

    private static final String HOSTILE = "<b onclick=alert(1)>Prompts & logs</b> \u202estay";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    private Visitor manager;
    private UUID tenant;
    private UUID vendor;
    private UUID useCase;

    @BeforeEach
    void one_approved_use_case_of_the_member_runs_at_a_vendor_of_its_own() {
        manager = browser.as("vendors@demo.test");
        tenant = one("select id from organization where slug = 'demo'");
        vendor = UUID.randomUUID();
        samples.owner()
                .update(
                        "insert into vendor (tenant_id, id, name, version) values (?, ?, ?, 0)",
                        tenant,
                        vendor,
                        "Halden " + vendor);
        useCase = one("""
                select o.use_case_id from use_case_overview o join membership m on m.id = o.owner_id
                where m.address = 'member@demo.test' and o.standing = 'APPROVED' and not o.review_open
                  and exists (select from deployment_plan p join leg l on l.plan_id = p.id where p.use_case_id = o.use_case_id)
                order by o.sort_name limit 1
                """);
        samples.owner().update("""
                update leg set operator_id = ? where plan_id = (select id from deployment_plan where use_case_id = ?)
                """, vendor, useCase);
    }

    /** The next test finds it approved again. */
    @AfterEach
    void what_was_recorded_is_taken_back() {
        for (var event : samples.owner()
                .queryForList(
                        "select id from occurrence where vendor_id = ? and withdrawn_at is null", UUID.class, vendor)) {
            var path = "/@demo/events/" + event + "/withdrawal";
            var fields = manager.get(path).fields("main form");
            fields.put("reason", List.of("It was another vendor"));
            manager.send(path, fields);
        }
    }

    @Test
    void nothing_is_recorded_before_it_was_shown_and_then_it_happens_as_shown() {
        var shown = shown(said("occasion", "JURISDICTION"));
        assertThat(shown.text()).contains("It touches one use case", "One approval ends", "Nothing is recorded yet");
        assertThat(shown.one("[data-figure=approvals] b").text()).isEqualTo("1");
        assertThat(standing()).isEqualTo("APPROVED");

        var event = recorded(shown);
        assertThat(standing()).isEqualTo("STALE");
        assertThat(manager.get(event).text()).contains("It touches one use case", "Reviewed again", "MC14");
        assertThat(manager.get("/@demo/events").text()).contains("Halden " + vendor);
        assertThat(manager.get("/@demo/use-cases/" + useCase).text()).contains("What happened at vendors");

        var form = manager.get(event + "/withdrawal");
        var fields = Map.of(
                "reason",
                "It was another vendor",
                "version",
                form.one("input[name=version]").val());
        assertThat(manager.post(event + "/withdrawal", fields).status()).isEqualTo(302);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(manager.get(event).text()).contains("It was taken back from one use case", "It was another vendor");
        assertThat(manager.post(event + "/withdrawal", fields).status()).isEqualTo(409);
    }

    @Test
    void a_confirmed_incident_suspends_until_it_is_taken_back() {
        var event = recorded(shown(said("occasion", "INCIDENT_CONFIRMED", "severity", "CRITICAL")));
        assertThat(standing()).isEqualTo("SUSPENDED");
        var member = browser.as("member@demo.test");
        assertThat(member.get("/@demo/").text()).contains("The approval is suspended");
        assertThat(member.get("/@demo/use-cases/" + useCase).text()).contains("its approval is suspended");
        assertThat(manager.get(event).text()).contains("Suspended until decided");
    }

    @Test
    void who_owns_it_is_told_and_says_what_was_done() {
        var event = recorded(shown(said("occasion", "PRICE", "name", HOSTILE)));
        assertThat(standing()).isEqualTo("APPROVED");
        var member = browser.as("member@demo.test");
        var home = member.get("/@demo/");
        assertThat(home.text()).contains("<b onclick=alert(1)>Prompts & logs</b>");
        assertThat(home.document().select("main [onclick]")).isEmpty();
        var form = event + "/completion?useCase=" + useCase;
        assertThat(member.get(form).text()).contains("What was done for");
        assertThat(member.post(event + "/completion", Map.of("useCase", useCase.toString(), "done", " "))
                        .text())
                .contains("Say what was done about it");
        var done = Map.of("useCase", useCase.toString(), "done", HOSTILE);
        assertThat(browser.as("privacy@demo.test")
                        .post(event + "/completion", done)
                        .status())
                .isEqualTo(403);
        assertThat(member.post(event + "/completion", done).status()).isEqualTo(302);
        assertThat(member.post(event + "/completion", done).status()).isEqualTo(409);
        assertThat(member.get("/@demo/").text()).doesNotContain("Prompts & logs");
        var page = manager.get(event);
        assertThat(page.text()).contains("One is seen to");
        assertThat(page.document().select("main [onclick]")).isEmpty();
    }

    @Test
    void what_has_changed_since_it_was_shown_is_shown_before_it_is_recorded() {
        var shown = shown(said("occasion", "JURISDICTION"));
        samples.owner().update("update leg set operator_id = null where operator_id = ?", vendor);
        var sent = manager.send("/@demo/events", shown.fields("main form[action$=/events]"));
        assertThat(sent.text()).contains("Something has changed since you looked", "It touches no use case");
        assertThat(standing()).isEqualTo("APPROVED");
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_lost() {
        var page = shown(said("occasion", "", "happenedOn", "soon", "source", "javascript:alert(1)"));
        assertThat(page.text())
                .contains(
                        "Choose what kind of event it is",
                        "Enter the day like 2027-03-31",
                        "Begin the link with https://");
        assertThat(page.one("#name").val()).isEqualTo("Prompts stay 90 days");
        assertThat(shown(said("reaction", "SUSPEND", "occasion", "PRICE")).text())
                .contains("Say why something else than usual shall happen");
        assertThat(shown(said("happenedOn", "1890-01-01")).text()).contains("within 20 years back");
    }

    @Test
    void strangers_find_nothing_and_who_keeps_no_vendors_records_nothing() {
        var event = recorded(shown(said("occasion", "PRICE")));
        var stranger = browser.as("vendors@globex.test");
        assertThat(stranger.get(event.replace("@demo", "@globex")).status()).isEqualTo(404);
        assertThat(stranger.get("/@globex/events/fresh?vendor=" + vendor).status())
                .isEqualTo(404);
        assertThat(browser.as("member@demo.test").get("/@demo/events/fresh").status())
                .isEqualTo(403);
    }

    private Map<String, String> said(String... others) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("vendor", vendor.toString());
        fields.put("occasion", "TERMS");
        fields.put("name", "Prompts stay 90 days");
        fields.put("happenedOn", "2026-11-24");
        fields.put("severity", "HIGH");
        fields.put("source", "https://halden.example/terms?a=1&b=2");
        fields.put("shown", "yes");
        for (int i = 0; i < others.length; i += 2) fields.put(others[i], others[i + 1]);
        return fields;
    }

    private Page shown(Map<String, String> fields) {
        return manager.get("/@demo/events/fresh?"
                + fields.entrySet().stream()
                        .map(it -> it.getKey() + "="
                                + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                        .collect(Collectors.joining("&")));
    }

    private String recorded(Page shown) {
        Map<String, List<String>> form = shown.fields("main form[action$=/events]");
        var sent = manager.send("/@demo/events", form);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        return sent.location();
    }

    private String standing() {
        return samples.owner()
                .queryForObject("select standing from use_case_overview where use_case_id = ?", String.class, useCase);
    }

    private UUID one(String query) {
        return samples.owner().queryForObject(query, UUID.class);
    }
}
