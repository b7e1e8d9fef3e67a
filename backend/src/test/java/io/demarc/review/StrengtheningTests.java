package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.*;
import static io.demarc.review.ReviewBuilder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.tenancy.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of change, against an open review and an approval: what only closes a gap ends nothing. */
class StrengtheningTests {

    private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");
    private static final String CELL = "boundary.A.L07";

    /** The key of a fact, what it was, what it became; nothing for a fact that is not there. */
    @ParameterizedTest(name = "{0}: {1} to {2}, {3}")
    @CsvSource({
        CELL + ", U - -, U ines -, strengthens",
        CELL + ", U - -, U - C06, strengthens",
        CELL + ", U - -, U ines C06, strengthens",
        CELL + ", U ines -, U ines C06, strengthens",
        CELL + ", U - C06, U ines C06, strengthens",
        CELL + ", P - -, P ines -, strengthens",
        CELL + ", U ines C06, U ines C06 report, strengthens",
        CELL + ", U ines -, U nils -, ends",
        CELL + ", U ines -, U - -, ends",
        CELL + ", U ines C06, U ines -, ends",
        CELL + ", U ines C06, U ines C07, ends",
        CELL + ", U ines -, U - C06, ends",
        CELL + ", U ines -, U nils C06, ends",
        CELL + ", U - -, P - -, ends",
        CELL + ", U - -, P ines -, ends",
        CELL + ", , U ines -, ends",
        CELL + ", U - -, , ends",
        "routing.owner, , ines, strengthens",
        "routing.owner, ines, nils, ends",
        "routing.owner, ines, , ends",
        "description.purpose, sort - mail, sort the mail, ends",
        "description.purpose, , sort mail, ends",
        "leg.A.vendor, , acme, ends",
        "answer.AN26, , 2, ends",
    })
    void what_only_closes_a_gap_ends_no_review_and_no_approval(
            String key, @Nullable String was, @Nullable String is, String expected) {
        boolean ends = expected.equals("ends");
        var before = with(key, was);
        var after = with(key, is);
        var review = submitted(Tier.LOW, before).review();
        assertThat(review.isOn(after)).isEqualTo(!ends);
        assertThat(review.strengthen(after, EDITOR, LATER)).isEqualTo(!ends);
        var approval = submitted(Tier.LOW, before).approvedByAll().approval();
        assertThat(approval.compare(after, EDITOR, LATER)).isEqualTo(!ends);
        assertThat(approval.stale().isPresent()).isEqualTo(ends);
    }

    @Test
    void what_was_named_since_counts_as_standing() {
        var review = submitted(Tier.LOW, with(CELL, "U - -")).review();
        review.strengthen(with(CELL, "U ines -"), EDITOR, LATER);
        assertThat(review.isOn(with(CELL, "U ines -"))).isTrue();
        assertThat(review.isOn(with(CELL, "U ines C06"))).isTrue();
        assertThat(review.isOn(with(CELL, "U nils -"))).isFalse();
        assertThat(review.isOn(with(CELL, "U - -"))).isFalse();
    }

    @Test
    void an_approval_goes_stale_when_what_was_named_since_is_replaced() {
        var approval = submitted(Tier.LOW, with(CELL, "U - -")).approvedByAll().approval();
        approval.compare(with(CELL, "U ines -"), EDITOR, LATER);
        approval.compare(with(CELL, "U nils -"), EDITOR, LATER);
        assertThat(approval.stale()).isPresent();
        approval.compare(with(CELL, "U ines -"), EDITOR, LATER);
        assertThat(approval.stale()).isEmpty();
    }

    @Test
    void a_decision_is_compared_with_the_facts_of_that_moment() {
        var builder = submitted(Tier.LOW, with(CELL, "U - -"));
        builder.review().strengthen(with(CELL, "U ines -"), EDITOR, LATER);
        var attempt = builder.attempt(INTAKE, Verdict.APPROVE, reviewer(INTAKE));
        assertThatThrownBy(() -> builder.review().decide(attempt, with(CELL, "U - -"), LATER, BusinessCalendar.UTC))
                .isInstanceOf(FactsChanged.class);
        builder.review().decide(attempt, with(CELL, "U ines -"), LATER, BusinessCalendar.UTC);
    }

    @Test
    void nobody_decides_on_gaps_closed_since_they_looked() {
        var builder = submitted(Tier.LOW, with(CELL, "U - -"));
        var looked = new Attempt(1, INTAKE, Verdict.APPROVE, "", "", reviewer(INTAKE), 0);
        assertThat(DecisionRule.broken(builder.review(), looked)).isEmpty();
        builder.review().strengthen(with(CELL, "U ines -"), EDITOR, LATER);
        assertThat(DecisionRule.broken(builder.review(), looked)).containsExactly(DecisionRule.STRENGTHENING_IS_SEEN);
    }

    @Test
    void approvals_stand_in_the_next_round_and_in_the_next_review_when_only_gaps_were_closed() {
        var asked = submitted(Tier.HIGH, with(CELL, "U - -")).approved(INTAKE, SECURITY);
        asked.decided(LEGAL, Verdict.ASK_FOR_CHANGES);
        assertThat(asked.resubmitted(with(CELL, "U ines -"))
                        .review()
                        .stage(SECURITY)
                        .isCarriedOver())
                .isTrue();
        var approval = submitted(Tier.HIGH, with(CELL, "U - -")).approvedByAll().approval();
        var changed = with(factsWith(LEGAL, "another contract"), CELL, "U ines -");
        approval.compare(changed, EDITOR, LATER);
        var again = submittedAgain(Tier.HIGH, changed, approval, LATER).review();
        assertThat(again.stage(SECURITY).isCarriedOver()).isTrue();
        assertThat(again.stage(LEGAL).isCarriedOver()).isFalse();
    }

    @Test
    void an_approval_does_not_stand_in_the_next_round_when_what_its_reviewer_saw_named_is_replaced() {
        var asked = submitted(Tier.HIGH, with(CELL, "U - -")).approved(INTAKE);
        asked.review().strengthen(with(CELL, "U ines -"), EDITOR, LATER);
        asked.review()
                .decide(
                        asked.attempt(SECURITY, Verdict.APPROVE, reviewer(SECURITY)),
                        with(CELL, "U ines -"),
                        LATER,
                        BusinessCalendar.UTC);
        asked.review()
                .decide(
                        asked.attempt(LEGAL, Verdict.ASK_FOR_CHANGES, reviewer(LEGAL)),
                        with(CELL, "U ines -"),
                        LATER,
                        BusinessCalendar.UTC);
        asked.resubmitted(with(CELL, "U nils -"));
        assertThat(asked.review().stage(SECURITY).isCarriedOver()).isFalse();
    }

    @Test
    void an_approval_does_not_stand_in_the_next_round_when_what_its_reviewer_saw_named_is_taken_away() {
        var asked = submitted(Tier.HIGH, with(CELL, "U - -")).approved(INTAKE);
        asked.review().strengthen(with(CELL, "U ines -"), EDITOR, LATER);
        for (var stage : List.of(SECURITY, LEGAL))
            asked.review()
                    .decide(
                            asked.attempt(
                                    stage,
                                    stage.equals(LEGAL) ? Verdict.ASK_FOR_CHANGES : Verdict.APPROVE,
                                    reviewer(stage)),
                            with(CELL, "U ines -"),
                            LATER,
                            BusinessCalendar.UTC);
        asked.resubmitted(with(CELL, "U - -"));
        assertThat(asked.review().stage(SECURITY).isCarriedOver()).isFalse();
    }

    @Test
    void nor_in_the_next_review_when_it_was_named_after_the_approval() {
        var approval = submitted(Tier.HIGH, with(CELL, "U - -")).approvedByAll().approval();
        approval.compare(with(CELL, "U ines -"), EDITOR, LATER);
        approval.compare(with(CELL, "U - -"), EDITOR, LATER);
        var again =
                submittedAgain(Tier.HIGH, with(CELL, "U - -"), approval, LATER).review();
        assertThat(again.stage(SECURITY).isCarriedOver()).isFalse();
        assertThat(again.stage(LEGAL).isCarriedOver()).isTrue();
    }

    @Test
    void an_approval_that_nobody_looked_at_again_ends_when_the_one_before_it_does() {
        var approval = submitted(Tier.LOW).approvedByAll().approval();
        var later = LATER.plus(Duration.ofDays(30));
        approval.compare(factsWith(INTAKE, "another"), EDITOR, LATER);
        var again = submittedAgain(Tier.LOW, facts(), approval, later);
        assertThat(again.review().isUnderWay()).isFalse();
        assertThat(again.approval().validUntil()).isEqualTo(approval.validUntil());
    }

    private static Snapshot with(String key, @Nullable String value) {
        return with(facts(), key, value);
    }

    private static Snapshot with(Snapshot facts, String key, @Nullable String value) {
        var all = new ArrayList<>(facts.facts());
        if (value != null) all.add(new Fact(key, "fact", value, Set.of(Concern.SECURITY)));
        return new Snapshot(all);
    }
}
