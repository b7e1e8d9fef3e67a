package io.demarc.review;

import static io.demarc.review.ReviewBuilder.submitted;
import static io.demarc.review.Verdict.APPROVE;
import static io.demarc.review.Verdict.ASK_FOR_CHANGES;
import static io.demarc.review.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.review.subject.ReviewState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to follow from a decision is what follows from it. */
class ConsequenceTests {

    /** Before every decision of a review that all approve, each verdict on each stage that waits is foreseen and then taken. */
    @ParameterizedTest
    @EnumSource(Tier.class)
    void what_was_foreseen_happens(Tier tier) {
        int decided = 0;
        for (boolean more = true; more; decided++) {
            var waiting = waiting(walked(tier, decided).review());
            for (Concern stage : waiting)
                for (Verdict verdict : List.of(APPROVE, ASK_FOR_CHANGES, REJECT))
                    if (tier != Tier.PROHIBITED || verdict != APPROVE) compare(walked(tier, decided), stage, verdict);
            more = !waiting.isEmpty() && tier != Tier.PROHIBITED;
        }
        assertThat(decided).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Tier.class,
            names = {"MODERATE", "HIGH", "CRITICAL"})
    void while_somebody_asks_for_changes_an_approval_opens_nothing_and_ends_nothing(Tier tier) {
        var before = walked(tier, 1);
        var waiting = List.copyOf(waiting(before.review()));
        before.decided(waiting.getFirst(), ASK_FOR_CHANGES);
        for (Concern stage : waiting.subList(1, waiting.size())) {
            var foreseen = Consequence.of(before.review().round(), stage, APPROVE);
            assertThat(foreseen.opens()).isEmpty();
            assertThat(foreseen.outcome()).isEqualTo(Round.Outcome.CHANGES_REQUESTED);
        }
    }

    private static void compare(ReviewBuilder it, Concern stage, Verdict verdict) {
        var foreseen = Consequence.of(it.review().round(), stage, verdict);
        var before = waiting(it.review());
        it.decided(stage, verdict);
        var round = it.review().round();
        assertThat(foreseen.outcome()).isEqualTo(round.outcome());
        if (it.review().state() == ReviewState.APPROVED || it.review().state() == ReviewState.REJECTED) {
            assertThat(foreseen.goOn()).isEmpty();
            assertThat(foreseen.opens()).isEmpty();
            assertThat(foreseen.later()).isEmpty();
            return;
        }
        var now = waiting(it.review());
        assertThat(foreseen.goOn()).containsExactlyInAnyOrderElementsOf(without(before, Set.of(stage)));
        assertThat(foreseen.opens()).containsExactlyInAnyOrderElementsOf(without(now, before));
        assertThat(foreseen.later())
                .containsExactlyElementsOf(round.stages().stream()
                        .filter(one -> !one.isDecided() && !one.isWaiting())
                        .map(Stage::concern)
                        .toList());
    }

    private static ReviewBuilder walked(Tier tier, int decided) {
        var it = submitted(tier);
        for (int i = 0; i < decided && it.review().state() == ReviewState.OPEN; i++)
            it.approved(waiting(it.review()).iterator().next());
        return it;
    }

    private static Set<Concern> waiting(Review review) {
        if (review.state() != ReviewState.OPEN) return Set.of();
        return review.round().stages().stream()
                .filter(Stage::isWaiting)
                .map(Stage::concern)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Set<Concern> without(Set<Concern> all, Set<Concern> some) {
        return all.stream().filter(it -> !some.contains(it)).collect(Collectors.toSet());
    }
}
