package io.demarc.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.ShippedBoundary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One cell of a boundary, opened beside it. */
class CellPageTests extends BoundaryDesk {

    @Autowired
    PageSamples samples;

    @Test
    void a_cell_names_each_activity_and_the_party_that_answers_for_it() {
        var member = browser.as("member@demo.test");
        var useCase = registered(member, "Hail eight");
        member.post(useCase + "/intake/where-it-runs", single());
        var cell = member.get(useCase + "/boundary?leg=A&layer=L01");
        assertThat(cell.one("#cell").attr("data-layer")).isEqualTo("L01");
        assertThat(activities(cell)).containsExactly("L01.C0 US", "L01.P1 OPERATOR");
        assertThat(cell.one(".dm-split-provider").text()).contains("Acme AI", "operator");
        assertThat(cell.one("[data-versions]").attr("data-versions")).contains("layers=shipped-", "matrix=shipped-");
        var rented = new TreeMap<>(single());
        rented.put("A.mode", "M5");
        rented.put(
                "version",
                member.get(useCase + "/intake/where-it-runs")
                        .one("[name=version]")
                        .val());
        member.post(useCase + "/intake/where-it-runs", rented);
        cell = member.get(useCase + "/boundary?leg=A&layer=L01");
        assertThat(activities(cell))
                .containsExactly(
                        "L01.C1 US", "L01.C2 US", "L01.C3 US", "L01.P2 HOSTING", "L01.P3 HOSTING", "L01.P4 HOSTING");
        assertThat(cell.one(".dm-split-provider").text())
                .contains("The cloud or site that rents out the compute")
                .doesNotContain("Acme AI");
    }

    @Test
    void naming_an_owner_and_a_control_moves_the_cell_on() {
        var member = browser.as("member@demo.test");
        var useCase = registered(member, "Hail four");
        member.post(useCase + "/intake/where-it-runs", single());
        var page = member.get(useCase + "/boundary?leg=A&layer=L11");
        assertThat(page.one("#cell [data-state]").text()).isEqualTo("Not assessed");
        submit(useCase);
        page = member.get(useCase + "/boundary?leg=A&layer=L11");
        assertThat(page.one("#cell [data-state]").text()).isEqualTo("No owner");
        String owner = page.one("#owner option:matchesOwn(^(?!No one).+)").val();
        var fields = Map.of("leg", "A", "layer", "L11", "version", "0", "owner", owner, "control", "C06");
        assertThat(member.post(useCase + "/boundary", fields).location()).contains("layer=L11");
        assertThat(member.get(useCase + "/boundary?leg=A&layer=L11")
                        .one("#cell [data-state]")
                        .text())
                .isEqualTo("Unproven");
        var again = new TreeMap<>(fields);
        again.put(
                "version",
                member.get(useCase + "/boundary?leg=A&layer=L11")
                        .one("#cell [name=version]")
                        .val());
        member.post(useCase + "/boundary", again);
        assertThat(member.get(useCase + "/boundary?leg=A&layer=L11")
                        .one("#cell [name=version]")
                        .val())
                .as("the same named again")
                .isEqualTo(again.get("version"));
        assertThat(member.post(useCase + "/boundary", fields).status())
                .as("a stale form")
                .isEqualTo(409);
    }

    @Test
    void a_place_without_a_mode_has_no_cells() {
        var member = browser.as("member@demo.test");
        var useCase = registered(member, "Hail nine");
        var plan = new TreeMap<>(single());
        plan.remove("A.mode");
        member.post(useCase + "/intake/where-it-runs", plan);
        var fields = Map.of("leg", "A", "layer", "L11", "version", "0", "owner", "", "control", "");
        assertThat(member.post(useCase + "/boundary", fields).status()).isEqualTo(404);
    }

    @Test
    void an_owner_who_left_is_still_called_by_name_and_said_to_be_gone() {
        var admin = browser.as("admin@demo.test");
        var roles = admin.get("/@demo/settings/people/fresh");
        var person = Map.of(
                "name", "Lena Vidal",
                "email", "lena@demo.test",
                "role", "MEMBER",
                "unit", roles.one("#unit input[type=radio]").val());
        var invited = admin.post("/@demo/settings/people", person).location();
        samples.owner().update("update membership set came_at = now() where known_as = 'Lena Vidal'");
        var member = browser.as("member@demo.test");
        var useCase = registered(member, "Hail six");
        member.post(useCase + "/intake/where-it-runs", single());
        var cell = useCase + "/boundary?leg=A&layer=L11";
        String lena =
                member.get(cell).one("#owner option:containsOwn(Lena Vidal)").val();
        member.post(useCase + "/boundary", Map.of("leg", "A", "layer", "L11", "version", "0", "owner", lena));
        assertThat(member.get(cell).document().select("#cell dd:contains(left)"))
                .isEmpty();
        admin.post(invited + "/departure", Map.of());
        assertThat(member.get(cell).one("#cell dd:contains(left)").text()).startsWith("Lena Vidal");
    }

    @Test
    void nobody_is_named_for_what_is_not_theirs() {
        var lead = browser.as("lead@demo.test");
        var letters =
                lead.get("/@demo/use-cases?q=claims%20letter").one("tbody a").attr("href") + "/boundary";
        assertThat(provider(lead, letters + "?leg=A&layer=L16")).contains("Halden Cloud");
        assertThat(provider(lead, letters + "?leg=A&layer=L18"))
                .as("the cloud passes on what it owes us, never the developer's own duties")
                .contains("Halden Cloud", "Passes on the developer's GPAI documentation");
        assertThat(provider(lead, letters + "?leg=B&layer=L01"))
                .contains("Halden Cloud", "sites")
                .doesNotContain("Lantern");
        var photos =
                lead.get("/@demo/use-cases?q=injury%20photo").one("tbody a").attr("href") + "/boundary";
        for (String layer : List.of("L01", "L16"))
            assertThat(provider(lead, photos + "?leg=A&layer=" + layer))
                    .contains("Halden Cloud")
                    .doesNotContain("Meta");

        var member = browser.as("member@demo.test");
        var device = registered(member, "Hail seven");
        var fields = new TreeMap<>(single());
        fields.put("A.mode", "M7");
        member.post(device + "/intake/where-it-runs", fields);
        for (Layer layer : ShippedBoundary.LAYERS.ids()) {
            var panel = member.get(device + "/boundary?leg=A&layer=" + layer).one("#cell");
            assertThat(panel.text()).as("%s on a device", layer).doesNotContain("Acme AI");
        }
    }

    private static List<String> activities(Page cell) {
        return cell.document().select("#cell [data-activity]").stream()
                .map(it -> it.attr("data-activity") + " " + it.attr("data-party"))
                .toList();
    }

    private static String provider(Browser.Visitor visitor, String cell) {
        return visitor.get(cell).one(".dm-split-provider").text();
    }
}
