package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Browser;
import io.demarc.EveryRole;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Whoever had a hand in what is decided leaves the decision to somebody else. */
@PageTest
class FourEyesPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PageSamples samples;

    @Test
    void who_changed_answers_does_not_decide_though_the_owner_edited_last() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN26", "1"), cases.member("lead"));
            return id;
        });
        var member = browser.as("member@demo.test");
        var form = FilledForm.of(member.get(path(id) + "/intake/name-and-purpose"), "/name-and-purpose");
        form.with("name", form.fields().get("name") + ".").send(member);
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        var refused = approve("lead", id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("You changed facts that this stage answers for");
        assertThat(browser.as("member@demo.test").get(review(id)).text())
                .contains("Not by Ingrid Solheim", "Jonas Berg");
    }

    @Test
    void who_answered_what_a_colleague_put_to_them_does_not_decide_on_it() {
        var id = cases.draft();
        var member = browser.as("member@demo.test");
        var form = FilledForm.of(member.get(path(id) + "/intake/people-and-data"), "/people-and-data");
        form.with("ask", "AN26").with("ask.AN26.whom", "lead@demo.test").send(member);
        var question = cases.in(() -> jdbc.sql("select id from colleague_question where use_case_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
        browser.as("lead@demo.test").post("/@demo/questions/" + question + "/answer", Map.of("AN26", "1"));
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        assertThat(browser.as("lead@demo.test").get(review(id)).text()).doesNotContain("Your decision is due");
        var refused = approve("lead", id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("You changed facts that this stage answers for");
    }

    /** As where the clock was put back by an hour after the decision: what comes after it comes after it. */
    @Test
    void who_changes_facts_in_an_hour_that_comes_twice_does_not_decide_on_them() {
        var id = cases.sent();
        assertThat(approve("lead", id).status()).isEqualTo(302);
        for (String moment : List.of(
                "review.opened_at",
                "review.ended_at",
                "review_round.submitted_at",
                "decision.decided_at",
                "approval.granted_at",
                "seat.submitted_at",
                "seat.decided_at")) anHourLater(moment.split("\\.")[0], moment.split("\\.")[1], id);
        cases.in(() -> {
            intake.answer(id, Map.of("AN26", "1"), cases.member("lead"));
            return id;
        });
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        var refused = approve("lead", id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("You changed facts that this stage answers for");
    }

    @Test
    void saving_the_same_text_again_clears_nobody_and_bars_nobody() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, CompleteCase.HARMLESS, cases.member("lead"));
            return id;
        });
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        assertThat(approve("lead", id).status()).isEqualTo(302);
    }

    @Test
    void the_owner_does_not_decide_what_somebody_else_sends_for_them() {
        var id = cases.draft();
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("lead"), ""));
        var review = UUID.fromString(review(id).replaceAll(".*/", ""));
        assertThatThrownBy(() -> cases.in(() -> {
                    desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", EveryRole.of(cases.member("member")));
                    return id;
                }))
                .isInstanceOfSatisfying(
                        ReviewRefusal.class, it -> assertThat(it.key()).isEqualTo("refusal.not-the-owner"));
    }

    @Test
    void who_takes_it_over_while_it_is_under_review_does_not_decide_and_the_database_knows() {
        var id = cases.unowned();
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("lead"), ""));
        var admin = browser.as("admin@demo.test");
        var heir = cases.in(() -> cases.member("data").id());
        String person = "/@demo/settings/people/" + heir;
        String root = admin.get(person).one("#unit input[type=radio]").val();
        admin.post(person + "/grants", Map.of("role", "GOVERNANCE_LEAD", "unit", root));
        var visitor = browser.as("data@demo.test");
        assertThat(visitor.get(review(id)).text()).contains("Waiting for you", "Your decision is due");
        assertThat(visitor.get("/@demo/reviews").document().html()).contains(review(id));
        assertThat(visitor.post(path(id) + "/ownership", Map.of()).status()).isEqualTo(302);
        var refused = approve("data", id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("You own what is decided");
        assertThat(visitor.get(review(id)).text()).doesNotContain("Waiting for you", "Your decision is due");
        assertThat(visitor.get("/@demo/reviews").document().html()).doesNotContain(review(id));
        assertThatThrownBy(() -> cases.in(() -> decidedInSql(id, heir))).hasMessageContaining("owns what is decided");
    }

    @Test
    void who_got_the_deciding_role_from_the_requester_after_it_was_sent_does_not_decide() {
        var id = cases.draft();
        var admin = cases.in(() -> cases.member("admin"));
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), EveryRole.of(admin), ""));
        var visitor = browser.as("admin@demo.test");
        String puppet = "/@demo/settings/people/"
                + cases.in(() -> cases.member("vendors").id());
        String root = visitor.get(puppet).one("#unit input[type=radio]").val();
        visitor.post(puppet + "/grants", Map.of("role", "GOVERNANCE_LEAD", "unit", root));
        var refused = approve("vendors", id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("from somebody who may not decide here");
        assertThat(browser.as("vendors@demo.test").get(review(id)).text())
                .contains("from somebody who may not decide here")
                .doesNotContain("Waiting for you");
        assertThat(browser.as("lead@demo.test").get(review(id)).text()).contains("Waiting for you");
        assertThat(approve("lead", id).status()).isEqualTo(302);
    }

    @Test
    void who_got_a_link_to_sign_in_from_the_requester_does_not_decide_and_the_database_knows() {
        var id = cases.draft();
        var admin = cases.in(() -> cases.member("admin"));
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), EveryRole.of(admin), ""));
        var lead = cases.in(() -> cases.member("lead").id());
        browser.as("admin@demo.test").post("/@demo/settings/people/" + lead + "/link", Map.of());
        assertThat(approve("lead", id).status()).isEqualTo(409);
        assertThatThrownBy(() -> cases.in(() -> decidedInSql(id, lead))).hasMessageContaining("got a link to sign in");
    }

    @Test
    void a_stage_that_is_not_theirs_is_refused_by_the_command_itself() {
        var id = cases.sent();
        var review = UUID.fromString(review(id).replaceAll(".*/", ""));
        assertThatThrownBy(() -> cases.in(() -> {
                    desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("leader"));
                    return id;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void anHourLater(String table, String column, UseCaseId id) {
        var of =
                switch (table) {
                    case "review_round" -> "review_id in (select id from review where subject_id = ?)";
                    case "decision" ->
                        "round_id in (select d.id from review_round d join review r on r.id = d.review_id where r.subject_id = ?)";
                    default -> "subject_id = ?";
                };
        samples.rewrite(
                table,
                "update %1$s set %2$s = %2$s + interval '1 hour' where %3$s".formatted(table, column, of),
                id.value());
    }

    private int decidedInSql(UseCaseId id, MemberId by) {
        return jdbc.sql("""
                        insert into decision (tenant_id, id, round_id, stage_id, verdict, reason, decided_by, decided_at)
                        select tenant_id, gen_random_uuid(), (select round_id from review_stage where id = s.id), id, 'APPROVE', '', :by, now()
                        from seat s where subject_id = :id and waiting
                        """).param("by", by.value()).param("id", id.value()).update();
    }

    private Page approve(String who, UseCaseId id) {
        return browser.as(who + "@demo.test")
                .post(review(id) + "/decision", Map.of("stage", "W1", "round", "1", "verdict", "APPROVE"));
    }

    private String review(UseCaseId id) {
        return Objects.requireNonNull(
                browser.as("lead@demo.test").get(path(id) + "/review").location());
    }

    private static String path(UseCaseId id) {
        return "/@demo/use-cases/" + id;
    }
}
