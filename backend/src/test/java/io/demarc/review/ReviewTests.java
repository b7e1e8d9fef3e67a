package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.*;
import static io.demarc.review.ReviewBuilder.*;
import static io.demarc.review.Verdict.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.ReviewState;
import io.demarc.tenancy.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTests {

    @Test
    void the_lead_is_asked_first_and_the_others_wait() {
        var review = submitted(Tier.HIGH).review();
        assertThat(waiting(review)).containsExactly(INTAKE);
        assertThat(review.stage(INTAKE).due()).isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(review.stage(SECURITY).due()).isNull();
    }

    @Test
    void the_next_step_opens_when_all_before_it_have_approved() {
        var high = submitted(Tier.HIGH).approved(INTAKE);
        assertThat(waiting(high.review())).containsExactly(BUSINESS, SECURITY, PRIVACY, LEGAL, DATA, MODEL_RISK);
        high.approved(BUSINESS, SECURITY, PRIVACY, LEGAL, DATA);
        assertThat(waiting(high.review())).containsExactly(MODEL_RISK);
        assertThat(waiting(high.approved(MODEL_RISK).review())).containsExactly(EXECUTIVE);
    }

    @Test
    void it_is_approved_when_everybody_has() {
        assertThat(submitted(Tier.MODERATE).approvedByAll().review().state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void one_rejection_ends_it() {
        assertThat(submitted(Tier.MODERATE).decided(INTAKE, REJECT).review().state())
                .isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void a_rejection_outweighs_a_change_request() {
        var high = submitted(Tier.HIGH).approved(INTAKE).decided(SECURITY, ASK_FOR_CHANGES);
        assertThat(high.review().state()).isEqualTo(ReviewState.CHANGES_REQUESTED);
        assertThat(high.decided(LEGAL, REJECT).review().state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void nobody_new_is_asked_while_changes_are_asked_for() {
        var review = submitted(Tier.MODERATE).decided(INTAKE, ASK_FOR_CHANGES).review();
        assertThat(waiting(review)).isEmpty();
    }

    @Test
    void approvals_stand_in_the_next_round_where_facts_did_not_change() {
        var high = submitted(Tier.HIGH)
                .approved(INTAKE, PRIVACY, LEGAL)
                .decided(SECURITY, ASK_FOR_CHANGES)
                .resubmitted(factsWith(SECURITY, "patched by the platform team"));
        assertThat(waiting(high.review())).containsExactly(BUSINESS, SECURITY, DATA, MODEL_RISK);
        assertThat(high.review().stage(PRIVACY).isCarriedOver()).isTrue();
        assertThat(high.review().round().number()).isEqualTo(2);
        assertThat(high.approvedByAll().review().state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void an_approval_falls_in_the_next_round_when_its_facts_changed() {
        var high = submitted(Tier.HIGH)
                .approved(INTAKE, PRIVACY)
                .decided(SECURITY, ASK_FOR_CHANGES)
                .resubmitted(factsWith(PRIVACY, "health data"));
        assertThat(high.review().stage(PRIVACY).isWaiting()).isTrue();
    }

    @Test
    void who_asked_for_changes_is_asked_again_even_if_nothing_changed() {
        var review = submitted(Tier.MODERATE)
                .decided(INTAKE, ASK_FOR_CHANGES)
                .resubmitted(facts())
                .review();
        assertThat(waiting(review)).containsExactly(INTAKE);
    }

    @Test
    void a_stage_is_decided_once() {
        var high = submitted(Tier.HIGH).approved(INTAKE, SECURITY);
        assertThat(broken(high, SECURITY, REJECT, MemberId.next())).containsExactly(DecisionRule.STAGE_IS_UNDECIDED);
    }

    @Test
    void a_stage_waits_for_its_turn() {
        assertThat(broken(submitted(Tier.HIGH), EXECUTIVE, APPROVE, reviewer(EXECUTIVE)))
                .containsExactly(DecisionRule.STAGES_BEFORE_HAVE_APPROVED);
    }

    @Test
    void no_decision_is_earlier_than_what_it_is_about() {
        var low = submitted(Tier.LOW).review();
        low.decide(
                new Attempt(1, INTAKE, APPROVE, "", reviewer(INTAKE)),
                low.round().facts(),
                NOON.minusSeconds(3600),
                BusinessCalendar.UTC);
        assertThat(low.round().latestAt()).isEqualTo(NOON);
        assertThat(low.ending().orElseThrow().at()).isEqualTo(NOON);
    }

    @Test
    void a_decision_needs_the_facts_of_this_round() {
        var review = submitted(Tier.LOW)
                .decided(INTAKE, ASK_FOR_CHANGES)
                .resubmitted(factsWith(INTAKE, "new"))
                .review();
        assertThat(DecisionRule.broken(review, new Attempt(1, INTAKE, APPROVE, "", reviewer(INTAKE))))
                .containsExactly(DecisionRule.FACTS_ARE_THOSE_SEEN);
    }

    @Test
    void who_is_stopped_learns_why() {
        var review = submitted(Tier.LOW).review();
        assertThat(DecisionRule.broken(review, new Attempt(1, INTAKE, REJECT, " ", reviewer(INTAKE))))
                .containsExactly(DecisionRule.REASON_IS_GIVEN);
    }

    @Test
    void a_prohibited_use_is_never_approved() {
        var prohibited = submitted(Tier.PROHIBITED);
        assertThat(broken(prohibited, LEGAL, APPROVE, reviewer(LEGAL)))
                .containsExactly(DecisionRule.PROHIBITED_IS_NOT_APPROVED);
        assertThat(prohibited.decided(LEGAL, REJECT).review().state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void a_change_of_material_facts_overtakes_an_open_review() {
        var open = submitted(Tier.LOW).review();
        assertThat(open.isOn(facts())).isTrue();
        assertThat(open.isOn(factsWith(DATA, "restricted"))).isFalse();
    }

    @Test
    void a_fact_that_concerns_nobody_overtakes_nothing() {
        var noted = new Snapshot(facts().facts().stream()
                .filter(fact -> !fact.concerns().isEmpty())
                .toList());
        assertThat(submitted(Tier.LOW).review().isOn(noted)).isTrue();
    }

    @Test
    void a_withdrawn_review_takes_no_decision() {
        var low = submitted(Tier.LOW);
        low.review().withdraw(OWNER, NOON);
        assertThat(low.review().state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThat(broken(low, INTAKE, APPROVE, reviewer(INTAKE))).containsExactly(DecisionRule.REVIEW_IS_UNDER_WAY);
    }

    private static List<DecisionRule> broken(ReviewBuilder it, Concern stage, Verdict verdict, MemberId by) {
        return DecisionRule.broken(it.review(), it.attempt(stage, verdict, by));
    }

    private static List<Concern> waiting(Review review) {
        return review.round().stages().stream()
                .filter(Stage::isWaiting)
                .map(Stage::concern)
                .toList();
    }
}
