package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.Vendors;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class WhereItRunsPageTests {

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    Vendors vendors;

    @Autowired
    PageSamples samples;

    private String path;

    @BeforeEach
    void a_draft_of_the_member() {
        path = browser.as("member@demo.test")
                        .get("/@demo/use-cases?q=Repair")
                        .one("tbody a")
                        .attr("href")
                + "/intake/where-it-runs";
    }

    @Test
    void a_vendor_beyond_the_thousand_that_are_offered_stays_chosen() {
        var member = browser.as("member@demo.test");
        save(member, Map.of("A.newVendor", "Zzyzx Models", "A.newModel", "Road 1"));
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(demo, () -> {
            for (int i = 0; i < 1_000; i++)
                vendors.add(VendorFacts.named("Aa " + i), Member.ofPortal(CurrentOrganization.id()));
        });
        var form = member.get(path);
        String chosen = form.one("[id='A.vendor'] option[selected]").val();
        String model = form.one("[id='A.model'] option[selected]").val();
        assertThat(form.one("[id='A.vendor'] option[selected]").text()).isEqualTo("Zzyzx Models");
        save(member, Map.of("A.vendor", chosen, "A.model", model));
        assertThat(member.get(path).one("[id='A.vendor'] option[selected]").text())
                .isEqualTo("Zzyzx Models");
    }

    @Test
    void who_owns_the_router_and_has_left_is_shown_and_has_to_be_replaced() {
        var member = browser.as("member@demo.test");
        var owner = member
                .post(path, Map.of("legs", "A,B", "then", "show-questions"))
                .document()
                .select("[id='routing.owner'] option")
                .stream()
                .filter(it -> it.text().equals("Sven Aalto"))
                .findFirst()
                .orElseThrow()
                .val();
        var plan = new TreeMap<>(Map.of("legs", "A,B", "A.mode", "M2", "B.mode", "M5", "routing.owner", owner));
        plan.putAll(Map.of(
                "then",
                "next",
                "version",
                member.get(path).one("[name=version]").val()));
        assertThat(member.post(path, plan).location()).contains("/intake/");
        samples.owner().update("update membership set left_at = now() where id = cast(? as uuid)", owner);

        var form = member.get(path);
        assertThat(form.one("[id='routing.owner'] option[selected]").text()).isEqualTo("Sven Aalto (has left)");
        var fields = new TreeMap<String, String>();
        form.fields("main form").forEach((name, values) -> fields.put(name, values.getFirst()));
        fields.put("then", "next");
        var again = member.post(path, fields);
        assertThat(again.one("[id='routing.owner-error']").text()).contains("no member any more");
        assertThat(again.one("[id='routing.owner'] option[selected]").text()).isEqualTo("Sven Aalto (has left)");
    }

    @Test
    void what_else_matters_is_unfolded_by_one_press_and_follows_the_mode() {
        var member = browser.as("member@demo.test");
        var asked = member.post(path, Map.of("legs", "A", "A.mode", "M7", "then", "show-questions"));
        assertThat(asked.one("details[open]").text()).contains("their own devices");
    }

    @Test
    void what_else_matters_is_unfolded_when_an_answer_in_it_is_refused() {
        var member = browser.as("member@demo.test");
        String tooLong = "x".repeat(241);
        var again =
                member.post(path, Map.of("legs", "A", "A.mode", "M3", "A.INFERENCE_OPERATOR", tooLong, "then", "next"));
        assertThat(again.one("details[open] .dm-error").text()).contains("240");
        assertThat(again.one("[id='A.INFERENCE_OPERATOR']").val()).isEqualTo(tooLong);
    }

    @Test
    void who_developed_the_model_is_asked_on_a_cloud_platform_even_of_a_model_that_is_chosen() {
        var member = browser.as("member@demo.test");
        var chosen = Map.of("A.newVendor", "Cloudy Models", "A.newModel", "Cumulus 1");
        for (var asked : Map.of("M3", 1, "M2", 0, "M5", 0).entrySet()) {
            var fields = new TreeMap<>(chosen);
            fields.put("A.mode", asked.getKey());
            save(member, fields);
            assertThat(member.get(path).document().select("[name='A.MODEL_DEVELOPER']"))
                    .as(asked.getKey())
                    .hasSize(asked.getValue());
        }
    }

    @Test
    void a_place_that_is_sent_twice_is_one_place() {
        var member = browser.as("member@demo.test");
        var version = member.get(path).one("[name=version]").val();
        var sent = Map.of("legs", "A,A", "A.mode", "M2", "A.region", "North", "then", "next", "version", version);
        assertThat(member.post(path, sent).location()).contains("/intake/");
        assertThat(member.get(path).one("[name=legs]").val()).isEqualTo("A");
    }

    @Test
    void what_can_have_no_more_places_or_conditions_offers_none() {
        var fields = new TreeMap<>(Map.of("legs", "A,B,C,D,E", "then", "add-leg"));
        for (int i = 0; i < 20; i++) fields.put("c" + i + ".attribute", "size");
        var full = browser.as("member@demo.test").post(path, fields);
        assertThat(full.document().select("[data-place]")).hasSize(6);
        assertThat(full.document().select("[value=add-leg], [value=add-condition]"))
                .isEmpty();
        assertThat(full.text()).contains("as many places", "as many conditions");
        fields.put("legs", "A,B");
        fields.remove("c19.attribute");
        assertThat(browser.as("member@demo.test")
                        .post(path, fields)
                        .document()
                        .select("[value=add-leg], [value=add-condition]"))
                .hasSize(2);
    }

    private void save(Browser.Visitor member, Map<String, String> fields) {
        var typed = new TreeMap<>(fields);
        typed.putAll(Map.of("legs", "A", "then", "next"));
        typed.putIfAbsent("A.mode", "M3");
        typed.put("version", member.get(path).one("[name=version]").val());
        assertThat(member.post(path, typed).location()).contains("/intake/");
    }
}
