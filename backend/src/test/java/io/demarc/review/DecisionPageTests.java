package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.identity.Member;
import io.demarc.inventory.Description;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionPageTests extends OpenReview {

    @Test
    void nobody_decides_their_own_request() {
        var own = request(
                "lead",
                in(() -> intake.register(
                        new Description("Draft minutes", "", root(), io.demarc.inventory.Stage.IDEA), member("lead"))));
        var refused = post("lead", "/reviews/" + own + "/decision", INTAKE.id(), 1, "APPROVE", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("You asked for this review");
    }

    @Test
    void the_database_refuses_two_eyes_too() {
        assertThatThrownBy(() -> in(() -> jdbc.sql("""
                        insert into decision select s.tenant_id, gen_random_uuid(), d.id, s.id, 'APPROVE', '', d.requested_by, now()
                        from review_stage s join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
                        where d.review_id = ?
                        """).param(review).update()))
                .hasMessageContaining("decision_needs_four_eyes");
    }

    @Test
    void a_role_in_one_business_unit_decides_nothing_in_another() {
        var admin = browser.as("admin@demo.test");
        String person = "/@demo/settings/people/" + in(() -> member("vendors").id());
        var claims = admin.get(person).one("#unit label:contains(Claims) input").val();
        admin.post(person + "/grants", Map.of("role", "GOVERNANCE_LEAD", "unit", claims));
        var there = in(() -> intake.register(
                new Description(
                        "Read claim photos",
                        "",
                        new BusinessUnitId(UUID.fromString(claims)),
                        io.demarc.inventory.Stage.IDEA),
                member("member")));
        var own = request("member", there);
        assertThat(get("vendors", "/reviews?scope=mine").text())
                .contains("Read claim photos")
                .doesNotContain("Sort incoming mail");
        assertThat(decide("vendors", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(403);
        assertThat(post("vendors", "/reviews/" + own + "/decision", INTAKE.id(), 1, "APPROVE", "")
                        .location())
                .endsWith("/reviews/" + own);
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_is_decided() throws Exception {
        var start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (String name : List.of("lead", "lead"))
                answers.add(people.submit(() -> {
                    start.await();
                    return CurrentOrganization.call(demo, () -> outcome(member(name)));
                }));
            start.countDown();
        }
        assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder("decided", "refusal.stage-is-undecided");
    }

    private String outcome(Member by) {
        try {
            desk.decide(review, new Attempt(1, INTAKE, Verdict.APPROVE, "", by.id()), by);
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
        assertThat(get("lead", "/reviews/" + review + "/decision?stage=W1").location())
                .endsWith("/reviews/" + review);
    }

    @Test
    void without_a_stage_in_the_address_it_is_about_the_one_that_waits_for_whoever_asks() {
        assertThat(get("lead", "/reviews/" + review + "/decision").one("h1").text())
                .contains("Governance lead");
        assertThat(get("security", "/reviews/" + review + "/decision").location())
                .endsWith("/reviews/" + review);
    }

    @Test
    void a_rejection_without_reason_keeps_the_form_and_says_what_is_missing() {
        var page = decide("lead", INTAKE, 1, Verdict.REJECT, " ");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("[role=alert] a[href=#reason]").text()).startsWith("Say why");
        assertThat(page.one("#verdict-REJECT").hasAttr("checked")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0\u2003", "\u3164", "\u2800", "\u00AD\uFE0F", "\0"})
    void a_reason_of_which_nothing_is_seen_is_none(String reason) {
        var page = decide("lead", INTAKE, 1, Verdict.REJECT, reason);
        assertThat(page.one("[role=alert] a[href=#reason]").text()).startsWith("Say why");
        assertThatThrownBy(() -> in(() -> {
                    desk.decide(review, INTAKE, Verdict.REJECT, reason, member("lead"));
                    return "decided";
                }))
                .isInstanceOf(ReviewRefusal.class)
                .hasMessageContaining("reason-is-given");
        if (reason.indexOf('\0') < 0)
            assertThatThrownBy(() -> in(() -> jdbc.sql("""
                            insert into decision (tenant_id, id, round_id, stage_id, verdict, reason, decided_by, decided_at)
                            select s.tenant_id, gen_random_uuid(), d.id, s.id, 'REJECT', ?, ?, now()
                            from review_stage s join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
                            where d.review_id = ? limit 1
                            """)
                            .params(reason, member("lead").id().value(), review)
                            .update()))
                    .hasMessageContaining("decision_says_why");
    }

    @Test
    void a_verdict_that_is_none_is_asked_for_again_with_the_reason_kept() {
        var page = post("lead", "/reviews/" + review + "/decision", "W1", 1, "MAYBE", "<script>x</script>");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("#reason").text()).isEqualTo("<script>x</script>");
    }

    @Test
    void a_decision_on_facts_that_were_sent_again_meanwhile_is_refused() {
        decide("lead", INTAKE, 1, Verdict.ASK_FOR_CHANGES, "Say more.");
        in(() -> {
            desk.requestAgain(review, route(), member("member"), "");
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
    void a_reason_survives_whoever_decided_first() {
        String reason = "The retention of letters is not said, and nobody named who deletes them.";
        assertThat(decide("lead", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(302);
        var late = decide("lead", INTAKE, 1, Verdict.REJECT, reason);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.one("[data-again=refused]").text()).isNotEmpty();
        assertThat(late.text()).contains(reason);
        assertThat(late.document().select("form[action$='/sign-out']"))
                .as("a page of the portal")
                .isNotEmpty();
    }
}
