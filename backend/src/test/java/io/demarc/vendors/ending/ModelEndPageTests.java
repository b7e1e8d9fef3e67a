package io.demarc.vendors.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.kernel.Uuid7;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ModelEndPageTests {

    private static final String HOSTILE = "2026-03 <i onclick=alert(1)>";

    @Autowired
    Browser browser;

    private Browser.Visitor lead;
    private String vendor;
    private String model;
    private String successor;

    @BeforeEach
    void two_models_of_a_vendor() {
        lead = browser.as("lead@demo.test");
        vendor = id(lead.post("/@demo/vendors", Map.of("name", "Tindra " + Uuid7.next())));
        model = id(lead.post("/@demo/models", Map.of("vendor", vendor, "name", "Large 4")));
        successor = id(lead.post("/@demo/models", Map.of("vendor", vendor, "name", "Large 5")));
    }

    @Test
    void what_was_announced_is_recorded_corrected_and_taken_back() {
        assertThat(box()).contains("No end is announced");
        assertThat(state("versionName", HOSTILE, "distributor", vendor, "after", successor)
                        .status())
                .isEqualTo(302);
        assertThat(box()).contains("Shut down on 14 Jan 2031", "Tindra", HOSTILE, "Large 5", "the day that counts");
        assertThat(lead.get(at("")).document().select("main [onclick]")).isEmpty();

        var change = lead.get(at("/ends")).one("tbody a[href*=change]").attr("href");
        var form = lead.get(change.replaceAll("#.*", "")).fields("main form[action$=/ends]");
        assertThat(form.get("versionName")).containsExactly(HOSTILE);
        form.put("comesOn", List.of("2031-02-28"));
        form.remove("then");
        assertThat(lead.send(at("/ends"), form).status()).isEqualTo(302);
        assertThat(box()).contains("28 Feb 2031").doesNotContain("14 Jan");
        assertThat(lead.send(at("/ends"), form).one("[role=alert]").text()).contains("changed meanwhile");

        form.put("version", List.of("1"));
        form.put("then", List.of("remove"));
        assertThat(lead.send(at("/ends"), form).status()).isEqualTo(302);
        assertThat(box()).contains("No end is announced");
    }

    @Test
    void of_several_sources_the_earliest_counts_at_each_distributor() {
        state("comesOn", "2031-05-20");
        state("comesOn", "2031-04-20", "source", "https://tindra.example/other");
        state("comesOn", "2031-06-30", "distributor", vendor);
        var rows = lead.get(at("")).document().select("[aria-labelledby=ends] tbody tr");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).text()).contains("20 Apr 2031", "the day that counts");
        assertThat(rows.get(1).text()).contains("20 May 2031").doesNotContain("the day that counts");
        assertThat(rows.get(2).text()).contains("30 Jun 2031", "the day that counts");
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_lost() {
        var wrong =
                state("kind", "", "comesOn", "soon", "source", "javascript:alert(1)", "after", model, "instead", "X");
        assertThat(wrong.document().select(".dm-error-summary li")).hasSize(5);
        assertThat(wrong.one("#instead").val()).isEqualTo("X");
        state();
        assertThat(state("comesOn", "2032-01-01").one("#source-error").text()).contains("recorded already");
    }

    @Test
    void what_a_model_follows_and_where_one_ends_is_not_removed() {
        String cloud = id(lead.post("/@demo/vendors", Map.of("name", "Halden " + Uuid7.next())));
        state("distributor", cloud, "after", successor);
        assertThat(lead.get("/@demo/models/" + successor + "/removal").text()).contains("Large 4");
        assertThat(lead.get("/@demo/vendors/" + cloud + "/removal").text()).contains("Large 4");
        assertThat(lead.get(at("/removal")).text()).contains("Nothing rests on this model");
        var form = lead.get(at("/removal")).fields("main form");
        assertThat(lead.send(at("/removal"), form).status()).isEqualTo(302);
        assertThat(lead.get(at("")).status()).isEqualTo(404);
    }

    @Test
    void strangers_find_nothing_and_who_keeps_no_vendors_records_nothing() {
        state();
        assertThat(browser.as("vendors@globex.test")
                        .get("/@globex/models/" + model + "/ends")
                        .status())
                .isEqualTo(404);
        assertThat(browser.as("member@demo.test").get(at("/ends")).status()).isEqualTo(403);
    }

    private Page state(String... others) {
        var form = new LinkedHashMap<String, String>();
        form.put("kind", "SHUT_DOWN");
        form.put("comesOn", "2031-01-14");
        form.put("source", "https://tindra.example/lifecycle?a=1&b=2");
        for (int i = 0; i < others.length; i += 2) form.put(others[i], others[i + 1]);
        return lead.post(at("/ends"), form);
    }

    private String box() {
        return lead.get(at("")).one("[aria-labelledby=ends]").text();
    }

    private String at(String below) {
        return "/@demo/models/" + model + below;
    }

    private static String id(Page page) {
        return Objects.requireNonNull(page.location(), page.text()).replaceAll(".*/", "");
    }
}
