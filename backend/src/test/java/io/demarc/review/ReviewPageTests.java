package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static io.demarc.kernel.Dossier.Concern.PRIVACY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.assessment.Tier;
import io.demarc.identity.Members;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class ReviewPageTests {

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    @Autowired
    Intake intake;

    @Autowired
    UseCaseReviews reviews;

    @Autowired
    UseCaseDecisions decisions;

    @Autowired
    Expiry expiry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private OrganizationId demo;
    private UseCaseId useCase;
    private UUID review;

    /** A member has registered a use case with personal data and asked for approval: the lead and privacy decide. */
    @BeforeEach
    void the_member_asks_for_a_decision() {
        demo = organizations.called("demo").orElseThrow().id();
        var description = new Description(
                "Sort incoming mail", "To reach who can answer.", root(), io.demarc.inventory.Stage.IDEA);
        useCase = in(() -> intake.register(description, member("member")));
        in(() -> {
            intake.answer(useCase, Map.of("AN27", "2"), member("member"));
            return "";
        });
        review = request("member");
    }

    @Test
    void a_change_is_asked_for_and_made_and_then_all_approve() {
        assertThat(decide("lead", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(302);
        assertThat(decide("privacy", PRIVACY, 1, Verdict.ASK_FOR_CHANGES, "Which <b>data</b>?")
                        .status())
                .isEqualTo(302);
        assertThat(standing()).isEqualTo("CHANGES_REQUESTED");
        assertThat(show("member").text()).contains("Which <b>data</b>?", "Answer and send again");
        in(() -> {
            intake.answer(useCase, Map.of("AN27", "3"), member("member"));
            reviews.requestAgainOn(review, useCase, route(), member("member"), "Location too.");
            return "";
        });
        assertThat(decide("lead", INTAKE, 2, Verdict.APPROVE, "").status()).isEqualTo(302);
        assertThat(decide("privacy", PRIVACY, 2, Verdict.APPROVE, "").status()).isEqualTo(302);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(show("member").text()).contains("2 of 2 met", "Location too.");
        assertThat(ledger()).contains("review-requested", "review-decided", "review-resubmitted", "review-approved");
    }

    @Test
    void nobody_decides_their_own_request() {
        var own = request(
                "lead",
                in(() -> intake.register(
                        new Description("Draft minutes", "", root(), io.demarc.inventory.Stage.IDEA), member("lead"))));
        var refused = post("lead", "/reviews/" + own + "/decision", INTAKE.name(), 1, "APPROVE", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("You asked for this review");
    }

    @Test
    void the_database_refuses_two_eyes_too() {
        assertThatThrownBy(() -> in(() -> jdbc.sql("""
                        insert into decision select s.tenant_id, gen_random_uuid(), d.id, s.id, d.requested_by, d.last_edited_by,
                            'APPROVE', '', d.requested_by, now()
                        from review_stage s join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
                        where d.review_id = ?
                        """).param(review).update()))
                .hasMessageContaining("decision_needs_four_eyes");
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_is_decided() throws Exception {
        var start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (String name : List.of("lead", "executive"))
                answers.add(people.submit(() -> {
                    start.await();
                    return CurrentOrganization.call(demo, () -> outcome(member(name)));
                }));
            start.countDown();
        }
        assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder("decided", "refusal.stage-is-undecided");
    }

    private String outcome(MemberId by) {
        try {
            decisions.record(review, new Attempt(1, INTAKE, Verdict.APPROVE, "", by));
            return "decided";
        } catch (ReviewRefusal refusal) {
            return refusal.key();
        }
    }

    @Test
    void who_goes_back_and_decides_again_is_told_and_shown_what_was_decided() {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        var again = decide("lead", INTAKE, 1, Verdict.REJECT, "Changed my mind");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("decided already");
        assertThat(get("lead", "/reviews/" + review + "/decision?stage=INTAKE").location())
                .endsWith("/reviews/" + review);
    }

    @Test
    void a_rejection_without_reason_keeps_the_form_and_says_what_is_missing() {
        var page = decide("lead", INTAKE, 1, Verdict.REJECT, " ");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("[role=alert] a[href=#reason]").text()).startsWith("Say why");
        assertThat(page.one("#verdict-REJECT").hasAttr("checked")).isTrue();
    }

    @Test
    void a_verdict_that_is_none_is_asked_for_again_with_the_reason_kept() {
        var page = post("lead", "/reviews/" + review + "/decision", "INTAKE", 1, "MAYBE", "<script>x</script>");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("#reason").text()).isEqualTo("<script>x</script>");
    }

    @Test
    void a_decision_on_facts_that_were_sent_again_meanwhile_is_refused() {
        decide("lead", INTAKE, 1, Verdict.ASK_FOR_CHANGES, "Say more.");
        in(() -> {
            reviews.requestAgainOn(review, useCase, route(), member("member"), "");
            return "";
        });
        assertThat(decide("lead", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(409);
    }

    @Test
    void a_role_without_the_stage_may_not_decide_on_it() {
        assertThat(decide("security", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(403);
        assertThat(decide("member", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(403);
    }

    @Test
    void another_organization_does_not_find_it() {
        assertThat(browser.as("lead@globex.test")
                        .get("/@globex/reviews/" + review)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_change_of_facts_ends_the_open_review() {
        in(() -> {
            intake.answer(useCase, Map.of("AN27", "4"), member("member"));
            return "";
        });
        assertThat(show("lead").text()).contains("Ended by a change");
        assertThat(standing()).isEqualTo("DRAFT");
    }

    @Test
    void an_approval_ends_by_date() {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        decide("privacy", PRIVACY, 1, Verdict.APPROVE, "");
        in(() -> {
            jdbc.sql("update approval set valid_until = ? where subject_id = ?")
                    .params(LocalDate.EPOCH, useCase.value())
                    .update();
            jdbc.sql("update use_case_overview set valid_until = 'epoch' where use_case_id = ?")
                    .param(useCase.value())
                    .update();
            return expiry.settle();
        });
        assertThat(standing()).isEqualTo("EXPIRED");
        assertThat(ledger()).contains("approval-expired");
    }

    @Test
    void the_queue_shows_it_to_whoever_it_waits_for_and_costs_few_statements() {
        var lead = browser.as("lead@demo.test");
        Statements.reset();
        var queue = lead.get("/@demo/reviews");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(8);
        assertThat(queue.document().select("a[href$=/reviews/" + review + "]")).hasSize(1);
        assertThat(get("member", "/reviews").document().select("a[href$=/reviews/" + review + "]"))
                .isEmpty();
        Statements.reset();
        lead.get("/@demo/reviews/" + review);
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(15);
    }

    private Page decide(String who, io.demarc.kernel.Dossier.Concern stage, int round, Verdict verdict, String reason) {
        return post(who, "/reviews/" + review + "/decision", stage.name(), round, verdict.name(), reason);
    }

    private Page post(String who, String path, String stage, int round, String verdict, String reason) {
        return browser.as(who + "@demo.test")
                .post(
                        "/@demo" + path,
                        Map.of("stage", stage, "round", "" + round, "verdict", verdict, "reason", reason));
    }

    private Page show(String who) {
        return get(who, "/reviews/" + review);
    }

    private Page get(String who, String path) {
        return browser.as(who + "@demo.test").get("/@demo" + path);
    }

    private UUID request(String who) {
        return request(who, useCase);
    }

    private UUID request(String who, UseCaseId id) {
        return in(() -> reviews.requestOn(id, route(), member(who), ""));
    }

    private static Route route() {
        return Workflow.standard().route(Tier.LOW, Map.of("F02", 2));
    }

    private MemberId member(String name) {
        return members.choices().stream()
                .filter(choice -> choice.email().equals(name + "@demo.test"))
                .map(choice -> new MemberId(choice.id()))
                .findFirst()
                .orElseThrow();
    }

    private BusinessUnitId root() {
        return new BusinessUnitId(in(() -> jdbc.sql("select id from business_unit where parent_id is null")
                .query(UUID.class)
                .single()));
    }

    private String standing() {
        return in(() -> jdbc.sql("select standing from use_case_overview where use_case_id = ?")
                .param(useCase.value())
                .query(String.class)
                .single());
    }

    private List<String> ledger() {
        return in(() -> jdbc.sql("select distinct name from ledger_entry where canonical like ?")
                .param("%" + useCase.value() + "%")
                .query(String.class)
                .list());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return CurrentOrganization.call(demo, () -> transactions.execute(status -> work.get()));
    }
}
