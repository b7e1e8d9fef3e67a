package io.demarc.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.Statements;
import io.demarc.boundary.EvidenceShelf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What evidence does to a boundary, as its owner sees it. */
class ProvenPageTests extends BoundaryDesk {

    @Autowired
    EvidenceShelf shelf;

    private String useCase;
    private LocalDate today;

    @BeforeEach
    void a_submitted_use_case_whose_input_data_somebody_answers_for() {
        var member = browser.as("member@demo.test");
        useCase = registered(member, "Hail proof " + UUID.randomUUID());
        member.post(useCase + "/intake/where-it-runs", single());
        submit(useCase);
        String owner = cell().one("#owner option:matchesOwn(^(?!No one).+)").val();
        member.post(
                useCase + "/boundary",
                Map.of("leg", "A", "layer", "L11", "version", "0", "owner", owner, "control", "C06"));
        today = shelf.today();
    }

    @Test
    void a_layer_is_proven_when_each_of_its_activities_is() {
        prove(today.plusDays(200), "L11.C1");
        assertThat(state()).isEqualTo("PARTIAL");
        assertThat(cell().one("#cell .dm-cell-who").text()).contains("Partly", "1 of 3 activities proven");
        prove(today.plusDays(200), "L11.C2", "L11.C3");
        assertThat(state()).isEqualTo("PROVEN");
        assertThat(cell().one("td[data-layer=L11] .dm-state").text()).isEqualTo("Proven");
        assertThat(cell().one(".dm-sentence-figure").text()).contains("6 %", "1 of 18 layers proven");
        assertThat(inList()).isEqualTo("6 %");
        assertThat(cell().one(".dm-facts").text()).contains("6 % of the boundary proven");
    }

    @Test
    void what_ends_soon_says_when_and_what_that_costs() {
        prove(today.plusDays(200), "L11.C1", "L11.C2");
        prove(today.plusDays(9), "L11.C3");
        assertThat(cell().one("td[data-layer=L11] .dm-state").text()).isEqualTo("Proven 9 days");
        assertThat(cell().one(".dm-fall").text()).contains("falls to 0 %", "one piece of evidence is renewed");
        assertThat(cell().document().select(".dm-chip:contains(Ending)").text()).endsWith("1");
        var filtered = browser.as("member@demo.test").get(useCase + "/boundary?show=ending");
        assertThat(filtered.document().select("td[data-layer]")).hasSize(1);
        prove(today.plusDays(300), "L11.C3");
        assertThat(cell().document().select(".dm-fall"))
                .as("another piece lasts longer")
                .isEmpty();
    }

    @Test
    void what_has_ended_proves_nothing_and_is_named() {
        prove(today.minusDays(26), "L11.C1", "L11.C2", "L11.C3");
        assertThat(state()).isEqualTo("OPEN");
        assertThat(cell().one("li[data-activity='L11.C1']").text()).contains("Reading", "26 days ago", "Unproven");
        prove(today.plusDays(1), "L11.C1", "L11.C2", "L11.C3");
        assertThat(state()).as("renewed").isEqualTo("PROVEN");
        assertThat(cell().one("li[data-activity='L11.C1']").text()).doesNotContain("days ago");
    }

    @Test
    void what_somebody_says_of_themselves_does_not_do_before_the_tier_is_low() {
        shelf.prove(id(), "Said so", "SELF_ATTESTED", null, List.of("L11.C1", "L11.C2", "L11.C3"));
        assertThat(state()).isEqualTo("OPEN");
        assertThat(cell().one("li[data-activity='L11.C1']").text()).contains("Said so", "too weak");
    }

    @Test
    void evidence_costs_no_statement_more_however_much_there_is() {
        int before = cost();
        for (int i = 0; i < 20; i++) prove(today.plusDays(i), "L11.C1", "L11.C2", "L12.P1");
        assertThat(cost()).isEqualTo(before).isLessThanOrEqualTo(15);
    }

    private int cost() {
        var member = browser.as("member@demo.test");
        member.get(useCase + "/boundary");
        Statements.reset();
        member.get(useCase + "/boundary?leg=A&layer=L11");
        return Statements.seen().size();
    }

    private void prove(LocalDate until, String... items) {
        shelf.prove(id(), "Reading", "REVIEWED", until, List.of(items));
    }

    private UUID id() {
        return UUID.fromString(useCase.replaceAll(".*/", ""));
    }

    private String state() {
        return cell().one("#cell").attr("data-state");
    }

    private Page cell() {
        return browser.as("member@demo.test").get(useCase + "/boundary?leg=A&layer=L11");
    }

    private String inList() {
        return browser.as("member@demo.test")
                .get("/@demo/use-cases?q=hail%20proof&sort=edited")
                .one("tr:has(a[href$=" + id() + "]) td[data-label=Proven]")
                .text();
    }
}
