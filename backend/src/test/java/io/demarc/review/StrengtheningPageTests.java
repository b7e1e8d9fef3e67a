package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.inventory.UseCaseId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class StrengtheningPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    JdbcClient jdbc;

    Browser.Visitor member;
    Browser.Visitor lead;
    UseCaseId id;
    String review;

    @BeforeEach
    void a_case_is_sent() {
        member = browser.as("member@demo.test");
        lead = browser.as("lead@demo.test");
        id = cases.sent();
        review = lead.get(path() + "/review").location();
    }

    @Test
    void naming_an_owner_while_it_is_decided_on_ends_nothing_and_is_said() {
        assertThat(name(member, "L11", 0).status()).isEqualTo(302);
        assertThat(standing()).isEqualTo("IN_REVIEW");
        assertThat(events()).contains("review-strengthened").doesNotContain("review-overtaken");
        assertThat(lead.get(review).text()).contains("named an owner for 1 layer", "that ended nothing");
        assertThat(decide("APPROVE", null).status()).isEqualTo(302);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    @Test
    void naming_an_owner_after_approval_leaves_it_valid_and_naming_another_does_not() {
        assertThat(decide("APPROVE", null).status()).isEqualTo(302);
        name(member, "L11", 0);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(events()).contains("approval-strengthened").doesNotContain("approval-stale");
        name(member, "L11", 1);
        assertThat(standing()).isEqualTo("STALE");
    }

    @Test
    void who_opened_the_decision_before_gaps_were_closed_gets_it_again_with_what_was_typed() {
        var opened = FilledForm.of(lead.get(review + "/decision"), "/decision");
        name(member, "L11", 0);
        var refused =
                opened.with("verdict", "REJECT").with("reason", "Too early.").send(lead);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Gaps were closed after you opened this");
        assertThat(refused.one("#reason").text()).isEqualTo("Too early.");
        assertThat(FilledForm.of(refused, "/decision").send(lead).status()).isEqualTo(302);
        assertThat(standing()).isEqualTo("REJECTED");
    }

    @Test
    void who_named_an_owner_may_still_decide_on_what_the_others_answer_for() {
        name(lead, "L11", 0);
        assertThat(decide("APPROVE", null).status()).isEqualTo(302);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    private Page name(Browser.Visitor who, String layer, int which) {
        var page = who.get(path() + "/boundary?leg=A&layer=" + layer);
        var owner = page.document()
                .select("#owner option:matchesOwn(^(?!No one).+)")
                .get(which)
                .val();
        return FilledForm.of(page, "/boundary").with("owner", owner).send(who);
    }

    private Page decide(String verdict, @org.jspecify.annotations.Nullable String reason) {
        var form = FilledForm.of(lead.get(review + "/decision"), "/decision").with("verdict", verdict);
        return (reason == null ? form : form.with("reason", reason)).send(lead);
    }

    private String standing() {
        return cases.in(() -> jdbc.sql("select standing from use_case_overview where use_case_id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    private List<String> events() {
        return cases.in(() -> jdbc.sql("select distinct name from ledger_entry where canonical like ?")
                .param("%" + id + "%")
                .query(String.class)
                .list());
    }

    private String path() {
        return "/@demo/use-cases/" + id;
    }
}
