package io.demarc.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.EvidenceShelf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of boundaries is said before a piece is attached, and is what then happens. */
class OutlookPageTests extends BoundaryDesk {

    private static final List<String> ITEMS = List.of("L11.C1", "L11.C2", "L11.C3");

    @Autowired
    EvidenceShelf shelf;

    @Test
    void a_boundary_is_shown_as_it_would_be_and_then_is() {
        var member = browser.as("member@demo.test");
        String name = "Outlook " + UUID.randomUUID();
        String useCase = registered(member, name);
        member.post(useCase + "/intake/where-it-runs", single());
        submit(useCase);
        String cell = useCase + "/boundary?leg=A&layer=L11";
        String owner =
                member.get(cell).one("#owner option:matchesOwn(^(?!No one).+)").val();
        member.post(
                useCase + "/boundary",
                Map.of("leg", "A", "layer", "L11", "version", "0", "owner", owner, "control", "C06"));
        var piece = shelf.accept("Reading", "REVIEWED", shelf.today().plusDays(90));
        String id = useCase.substring(useCase.lastIndexOf('/') + 1);
        var lead = browser.as("lead@demo.test");

        var page = lead.get("/@demo/evidence/" + piece + "/attachment?shown=true&item=" + String.join("&item=", ITEMS)
                + "&q=" + name.replace(" ", "%20") + "&target=" + id);

        var box = page.one(".dm-outlook");
        assertThat(box.text())
                .contains("More is proven in one cell of one use case.", "0 % → 6 % mean coverage of this use case")
                .contains("Activities proven 0 3", "Cells proven 0 1");
        assertThat(box.select("tbody tr:contains(" + name + ")").text()).contains("0 %", "6 %");
        lead.send(
                "/@demo/evidence/" + piece + "/attachment",
                Map.of("shown", List.of("true"), "item", ITEMS, "q", List.of(name), "target", List.of(id)));
        assertThat(member.get(cell).one("td[data-layer=L11] .dm-state").attr("data-state"))
                .isEqualTo("PROVEN");
        assertThat(member.get(cell).one(".dm-sentence-figure").text()).contains("6 %");
    }
}
