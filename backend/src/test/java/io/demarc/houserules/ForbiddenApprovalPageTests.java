package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.deployment.Mode;
import io.demarc.inventory.CatchingUp;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.Draft;
import io.demarc.reference.Drafts;
import io.demarc.reference.Publishing;
import io.demarc.reference.References;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A house rule that came after an approval (material change MC25). */
@PageTest
@Import(CatchingUp.class)
class ForbiddenApprovalPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Publishing publishing;

    @Autowired
    Drafts drafts;

    @Autowired
    References references;

    @Autowired
    CatchingUp catchingUp;

    @Autowired
    BusinessClock clock;

    private UseCaseId id;

    @BeforeEach
    void public_data_runs_at_a_developer() {
        id = cases.draft();
    }

    @AfterEach
    void it_is_allowed_again() {
        publish(new RuleTree(json()).with(rule(HouseRule.Result.ALLOWED)).json());
    }

    @Test
    void what_is_approved_is_to_be_decided_again_within_twenty_days_and_goes_on() {
        decide(send());
        samples.owner().update("update use_case_overview set stage = 'LIVE' where use_case_id = ?", id.value());
        forbid();
        assertThat(overview("standing")).isEqualTo("STALE");
        assertThat(overview("ruling")).isEqualTo("FORBIDDEN");
        var due = cases.in(() -> clock.calendar().after(clock.today(), 20));
        assertThat(overview("decide_by::text")).isEqualTo(due.toString());
        var page = browser.as("member@demo.test").get("/@demo/use-cases/" + id);
        assertThat(page.text())
                .contains("A house rule forbids where it runs: HR101 Public data stays here", "Against house rule");
        assertThat(entries("approval-forbidden")).isEqualTo(1);
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/use-cases/" + id + "/history")
                        .text())
                .contains("HR101 forbids where it runs");
        catchUp();
        assertThat(entries("approval-forbidden")).as("noted once").isEqualTo(1);
    }

    @Test
    void it_holds_again_once_the_rule_does_not_forbid_it() {
        decide(send());
        forbid();
        publish(new RuleTree(json()).with(rule(HouseRule.Result.ALLOWED)).json());
        assertThat(overview("standing")).isEqualTo("APPROVED");
        assertThat(entries("approval-restored")).isEqualTo(1);
    }

    @Test
    void a_review_that_runs_keeps_its_rules_and_its_approval_says_at_once_what_is_forbidden() {
        var review = send();
        forbid();
        assertThat(overview("standing")).isEqualTo("IN_REVIEW");
        assertThat(samples.owner()
                        .queryForObject("select versions from review_round where review_id = ?", String.class, review))
                .doesNotContain("house-rules="
                        + cases.in(() -> references.inForce(HouseRules.KIND).number()));
    }

    private void forbid() {
        publish(new RuleTree(json()).with(rule(HouseRule.Result.FORBIDDEN)).json());
    }

    private void publish(String json) {
        cases.in(() -> {
            var now = references.inForce(HouseRules.KIND).number();
            publishing.publish(List.of(new Draft("house-rules", now, json)), "Policy", cases.member("lead"));
            return id;
        });
        catchUp();
    }

    private void catchUp() {
        cases.in(() -> {
            catchingUp.all();
            return id;
        });
    }

    private String json() {
        return cases.in(() -> drafts.json(HouseRules.KIND));
    }

    private static HouseRule rule(HouseRule.Result result) {
        return new HouseRule(
                "HR101",
                "Public data stays here",
                "It stays.",
                "Policy",
                null,
                new RuleData(Set.of(0), null, null),
                List.of(new RulePlace(Set.of(Mode.M2), null, null, null, null, null)),
                result,
                null,
                null,
                null,
                null);
    }

    private UUID send() {
        return cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
    }

    private void decide(UUID review) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("lead"));
            return review;
        });
    }

    private String overview(String column) {
        return samples.owner()
                .queryForObject(
                        "select " + column + " from use_case_overview where use_case_id = ?", String.class, id.value());
    }

    private long entries(String event) {
        return samples.owner()
                .queryForObject(
                        "select count(*) from ledger_entry where name = ? and about = ?",
                        Long.class,
                        event,
                        id.value());
    }
}
