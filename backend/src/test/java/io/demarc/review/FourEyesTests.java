package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.*;
import static io.demarc.review.ReviewBuilder.*;
import static io.demarc.review.Verdict.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.policy.Route;
import io.demarc.review.subject.FourEyes;
import io.demarc.review.subject.ReviewState;
import io.demarc.tenancy.BusinessCalendar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody else looks at what somebody had a hand in. */
class FourEyesTests {

    @Test
    void nobody_decides_their_own_request() {
        assertThat(broken(submitted(Tier.LOW), INTAKE, APPROVE, OWNER)).containsExactly(DecisionRule.NOT_THE_REQUESTER);
    }

    @Test
    void who_changed_facts_of_a_stage_decides_in_no_stage_that_answers_for_them() {
        var moderate = submitted(Tier.MODERATE).approved(INTAKE);
        assertThat(broken(moderate, SECURITY, APPROVE, EDITOR))
                .containsExactly(DecisionRule.NOT_AN_EDITOR_OF_THESE_FACTS);
        var high = submitted(Tier.HIGH).approved(INTAKE);
        assertThat(broken(high, DATA, APPROVE, EDITOR)).containsExactly(DecisionRule.NOT_AN_EDITOR_OF_THESE_FACTS);
        assertThat(broken(high, SECURITY, APPROVE, EDITOR)).isEmpty();
    }

    @Test
    void who_asked_in_an_earlier_round_decides_in_no_later_one() {
        var low = submitted(Tier.LOW).decided(INTAKE, ASK_FOR_CHANGES);
        var route = low.review().round().route();
        var another = MemberId.next();
        low.review()
                .resubmit(new Request(
                        facts(),
                        route,
                        VersionNumbers.NONE,
                        another,
                        new FourEyes(null, List.of()),
                        "",
                        NOON.plusSeconds(90_000),
                        BusinessCalendar.UTC,
                        null,
                        null));
        assertThat(broken(low, INTAKE, APPROVE, OWNER)).containsExactly(DecisionRule.NOT_THE_REQUESTER);
        assertThat(broken(low, INTAKE, APPROVE, another)).containsExactly(DecisionRule.NOT_THE_REQUESTER);
    }

    @Test
    void the_owner_decides_nothing_of_it_whoever_asked() {
        var owner = MemberId.next();
        var review = new Review(
                new ReviewSubject.OfUseCase(Uuid7.next()),
                new Request(
                        facts(),
                        submitted(Tier.LOW).review().round().route(),
                        VersionNumbers.NONE,
                        OWNER,
                        new FourEyes(owner, List.of()),
                        "",
                        NOON,
                        BusinessCalendar.UTC,
                        null,
                        null),
                null);
        assertThat(DecisionRule.broken(review, new Attempt(1, INTAKE, APPROVE, "", owner)))
                .containsExactly(DecisionRule.NOT_THE_OWNER);
    }

    @Test
    void what_was_changed_before_the_stage_approved_bars_nobody_from_deciding_again() {
        var low = submitted(Tier.LOW).approvedByAll();
        var approval = low.approval();
        approval.compare(factsWith(INTAKE, "another"), EDITOR, NOON.plusSeconds(80_000));
        var before = editedBy(EDITOR, Set.of(INTAKE), NOON.minusSeconds(60));
        var again = new Review(
                low.review().subject(),
                new Request(
                        factsWith(INTAKE, "another"),
                        readAgain(low.review().round().route()),
                        VersionNumbers.NONE,
                        OWNER,
                        before,
                        "",
                        NOON.plusSeconds(90_000),
                        BusinessCalendar.UTC,
                        null,
                        null),
                approval);
        assertThat(DecisionRule.broken(again, new Attempt(1, INTAKE, APPROVE, "", EDITOR)))
                .isEmpty();
    }

    @Test
    void an_approval_does_not_stand_once_its_reviewer_edited_the_facts() {
        var high = submitted(Tier.HIGH).approved(INTAKE, PRIVACY).decided(SECURITY, ASK_FOR_CHANGES);
        var route = high.review().round().route();
        var later = NOON.plusSeconds(90_000);
        var edited = editedBy(reviewer(PRIVACY), Set.of(PRIVACY), later.minusSeconds(1));
        high.review()
                .resubmit(new Request(
                        facts(),
                        route,
                        VersionNumbers.NONE,
                        OWNER,
                        edited,
                        "",
                        later,
                        BusinessCalendar.UTC,
                        null,
                        null));
        assertThat(high.review().stage(PRIVACY).isWaiting()).isTrue();
        assertThat(high.review().stage(INTAKE).isCarriedOver()).isTrue();
    }

    @Test
    void one_person_decides_at_most_two_stages_of_a_high_use_case() {
        var one = MemberId.next();
        var high = submitted(Tier.HIGH).decided(INTAKE, APPROVE, one).decided(SECURITY, APPROVE, one);
        assertThat(broken(high, PRIVACY, APPROVE, one)).containsExactly(DecisionRule.NOT_TOO_MANY_STAGES_OF_ONE_PERSON);
    }

    @Test
    void one_person_decides_at_most_one_stage_of_a_critical_use_case() {
        var one = MemberId.next();
        var critical = submitted(Tier.CRITICAL).decided(INTAKE, APPROVE, one);
        assertThat(broken(critical, SECURITY, APPROVE, one))
                .containsExactly(DecisionRule.NOT_TOO_MANY_STAGES_OF_ONE_PERSON);
    }

    @Test
    void one_person_may_decide_all_stages_of_a_moderate_use_case() {
        var one = MemberId.next();
        var moderate = submitted(Tier.MODERATE)
                .decided(INTAKE, APPROVE, one)
                .decided(BUSINESS, APPROVE, one)
                .decided(SECURITY, APPROVE, one);
        assertThat(moderate.review().state()).isEqualTo(ReviewState.APPROVED);
    }

    /** The same route from the policy as it is read later: its ids are equal, and other objects. */
    private static Route readAgain(Route route) {
        var steps = route.steps().stream()
                .map(step -> step.stream().map(it -> new Concern(it.id())).toList())
                .toList();
        return new Route(route.tier(), route.terms(), steps, route.roles());
    }

    private static List<DecisionRule> broken(ReviewBuilder it, Concern stage, Verdict verdict, MemberId by) {
        return DecisionRule.broken(it.review(), it.attempt(stage, verdict, by));
    }
}
