package io.demarc.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Statements;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BoundaryPageTests extends BoundaryDesk {

    @Test
    void without_a_mode_the_page_says_so_and_leads_on() {
        var member = browser.as("member@demo.test");
        var page = member.get(registered(member, "Hail one") + "/boundary");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("main a[href$=where-it-runs]").attr("href")).endsWith("/intake/where-it-runs");
    }

    @Test
    void a_single_leg_shows_its_eighteen_layers_and_one_line() {
        var member = browser.as("member@demo.test");
        var useCase = registered(member, "Hail two");
        assertThat(member.post(useCase + "/intake/where-it-runs", single()).location())
                .endsWith("/check-answers");
        var page = member.get(useCase + "/boundary");
        assertThat(page.document().select("td[data-layer]")).hasSize(18);
        assertThat(page.one("tfoot td").text()).contains("5", "9", "4");
        assertThat(page.document().select(".dm-step-shared-provider")).hasSize(1);
        assertThat(member.get(useCase + "/deployment").text()).contains("Cloud model API", "Acme AI");
    }

    @Test
    void a_hybrid_adds_the_whole_beside_its_legs() {
        var member = browser.as("member@demo.test");
        var useCase = registered(member, "Hail three");
        var fields = new TreeMap<>(single());
        fields.put("legs", "A,B");
        fields.put("then", "add-leg");
        fields.put("B.mode", "M5");
        assertThat(member.post(useCase + "/intake/where-it-runs", fields)
                        .document()
                        .select("[data-place]"))
                .hasSize(3);
        fields.put("then", "next");
        fields.put("c0.attribute", "data class");
        var refused = member.post(useCase + "/intake/where-it-runs", fields);
        assertThat(refused.one("[name='c0.attribute']").val()).isEqualTo("data class");
        assertThat(refused.document().select("[role=alert] li")).hasSize(2);
        fields.put("c0.operator", "IS");
        fields.put("c0.value", "restricted");
        fields.put("c0.leg", "B");
        fields.put("routing.default", "A");
        member.post(useCase + "/intake/where-it-runs", fields);
        var page = member.get(useCase + "/boundary");
        assertThat(page.document().select("thead th")).hasSize(4);
        assertThat(page.document().select("tfoot td").last().text()).contains("6", "12", "0");
    }

    @Test
    void the_page_costs_at_most_fifteen_statements() {
        var member = browser.as("member@demo.test");
        var useCase = registered(member, "Hail five");
        member.post(useCase + "/intake/where-it-runs", single());
        Statements.reset();
        member.get(useCase + "/boundary?leg=A&layer=L11");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void a_boundary_out_of_sight_is_not_found() {
        var lead = browser.as("lead@demo.test");
        String link = lead.get("/@demo/use-cases?q=broker").one("tbody a").attr("href");
        assertThat(lead.get(link + "/boundary").status()).isEqualTo(200);
        var member = browser.as("member@demo.test");
        assertThat(member.get(link + "/boundary").status()).isEqualTo(404);
        assertThat(member.get(link + "/deployment").status()).isEqualTo(404);
        assertThat(member.get(link + "/intake/where-it-runs").status()).isEqualTo(404);
        assertThat(member.post(link + "/intake/where-it-runs", single()).status())
                .isEqualTo(404);
        assertThat(member.post(link + "/boundary", Map.of("leg", "A", "layer", "L01", "version", "0"))
                        .status())
                .isEqualTo(404);
    }
}
