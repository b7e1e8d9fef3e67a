package io.demarc.review.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.Acting;
import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.NextStep.Whose;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.review.Requirement;
import io.demarc.review.ReviewProgress;
import io.demarc.review.subject.ReviewState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepsUnderReviewTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void an_owner_who_can_fill_the_vacant_seat_is_not_told_that_there_is_nothing_to_do() {
        assertThat(keys(Acting.with(Capability.MANAGE_PEOPLE))).containsExactly("next.fill-seat");
    }

    @Test
    void an_owner_who_waits_for_whoever_fills_it_has_nothing_to_do() {
        assertThat(keys(Acting.with())).containsExactly("next.nothing");
    }

    private static List<String> keys(Member owner) {
        var seat = new Requirement(
                Concern.LEGAL,
                Requirement.Kind.WAITING,
                null,
                null,
                "",
                null,
                false,
                List.of(),
                false,
                true,
                List.of());
        var review = new ReviewProgress.View(
                UUID.randomUUID(), ReviewState.OPEN, NOON, "Ingrid", List.of(seat), List.of("Lea"), null, null);
        return StepsUnderReview.open(review, owner(owner)).steps().stream()
                .filter(it -> it.whose() == Whose.MINE)
                .map(NextStep::what)
                .map(it -> it.key())
                .toList();
    }

    private static OwnersTurn.Owner owner(Member me) {
        var useCase = new UseCaseFacts(
                new UseCaseId(UUID.randomUUID()),
                "Sort claims",
                "To answer sooner.",
                new BusinessUnitId(UUID.randomUUID()),
                me.id(),
                Stage.PRE_DEPLOYMENT,
                true,
                me.id(),
                NOON,
                1,
                false);
        return new OwnersTurn.Owner(useCase, me, me::name, true, true, false);
    }
}
