package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.inventory.UseCaseId;
import io.demarc.review.CompleteCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every write of a use case costs the database, from the request to the commit. */
@PageTest
class WriteStatementsTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    Browser.Visitor member;
    Browser.Visitor lead;

    @BeforeEach
    void people() {
        member = browser.as("member@demo.test");
        lead = browser.as("lead@demo.test");
    }

    @Test
    void saving_where_it_runs() {
        var id = cases.draft();
        var form = form(member, path(id) + "/intake/where-it-runs", "/where-it-runs");
        costsAtMost(35, form.with("A.region", "Norway").with("then", "next"), member);
    }

    @Test
    void answering_all_that_is_asked_about_a_place_and_taking_it_back() {
        var id = cases.draft();
        var asked = List.of(
                "A.CONTRACT_TIER",
                "A.STATE_AT_PROVIDER",
                "A.PROVIDER_RUNS_TOOLS",
                "A.INFERENCE_OPERATOR",
                "A.MODEL_DEVELOPER");
        for (var answers : List.of(
                List.of("BUSINESS", "CACHE", "YES", "Acme AI", "Acme Labs"),
                List.of("CONSUMER", "SESSION", "NO", "Acme", "Acme Research"),
                List.of("", "", "", "", ""))) {
            var form = form(member, path(id) + "/intake/where-it-runs", "/where-it-runs")
                    .with("then", "next");
            for (int i = 0; i < asked.size(); i++) form = form.with(asked.get(i), answers.get(i));
            costsAtMost(35, form, member);
        }
    }

    @Test
    void saving_where_it_runs_while_it_is_approved() {
        var id = approved();
        var form = form(member, path(id) + "/intake/where-it-runs", "/where-it-runs");
        costsAtMost(35, form.with("A.region", "Norway").with("then", "next"), member);
    }

    @Test
    void answering() {
        var id = cases.draft();
        var form = form(member, path(id) + "/intake/people-and-data", "/people-and-data");
        costsAtMost(20, form.with("AN26", "2").with("AN27", "1"), member);
    }

    @Test
    void registering() {
        var page = member.get("/@demo/use-cases/fresh");
        var form = FilledForm.of(page, "/use-cases")
                .with("name", "Weighs what every write costs")
                .with("purpose", "Counts.")
                .with("unit", page.one("input[name=unit]").val())
                .with("stage", "IDEA");
        costsAtMost(20, form, member);
    }

    @Test
    void describing() {
        var id = cases.draft();
        var form = form(member, path(id) + "/intake/name-and-purpose", "/name-and-purpose");
        costsAtMost(20, form.with("purpose", "To answer by evening."), member);
    }

    @Test
    void naming_an_owner_in_a_cell() {
        var id = cases.sent();
        var page = member.get(path(id) + "/boundary?leg=A&layer=L11");
        var owner = page.one("#owner option:matchesOwn(^(?!No one).+)").val();
        costsAtMost(20, FilledForm.of(page, "/boundary").with("owner", owner).with("control", "C06"), member);
    }

    @Test
    void submitting() {
        var id = cases.draft();
        costsAtMost(35, form(member, path(id) + "/intake/check-answers", "/review"), member);
    }

    @Test
    void deciding() {
        var form = decision(cases.sent());
        costsAtMost(20, form.with("verdict", "ASK_FOR_CHANGES").with("reason", "Say more."), lead);
        costsAtMost(20, decision(cases.sent()).with("verdict", "APPROVE"), lead);
    }

    @Test
    void retiring() {
        var id = cases.sent();
        costsAtMost(20, form(member, path(id), "/retirement"), member);
    }

    private UseCaseId approved() {
        var id = cases.sent();
        assertThat(decision(id).with("verdict", "APPROVE").send(lead).status()).isEqualTo(302);
        return id;
    }

    private FilledForm decision(UseCaseId id) {
        var review = lead.get(path(id) + "/review").location();
        return form(lead, review + "/decision", "/decision");
    }

    private static FilledForm form(Browser.Visitor visitor, String path, String action) {
        return FilledForm.of(visitor.get(path), action);
    }

    private static void costsAtMost(int budget, FilledForm form, Browser.Visitor visitor) {
        Statements.reset();
        var answer = form.send(visitor);
        List<String> seen = new ArrayList<>(Statements.seen());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        assertThat(seen)
                .as("%s costs %d: %s", form.action(), seen.size(), String.join("\n", seen))
                .hasSizeLessThanOrEqualTo(budget);
    }

    private static String path(UseCaseId id) {
        return "/@demo/use-cases/" + id;
    }
}
