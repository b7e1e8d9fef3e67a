package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Panel;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a use case's page: where its review is, and whether its approval holds. */
@Component
class ReviewPanel implements UseCasePanel {

    private final Reviews reviews;
    private final Approvals approvals;
    private final BusinessClock clock;

    ReviewPanel(Reviews reviews, Approvals approvals, BusinessClock clock) {
        this.reviews = reviews;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.PAGE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var today = clock.today();
        return reviews.findLatest("use-case", id.value())
                .map(review -> content(
                        review, approvals.findLatest("use-case", id.value()).orElse(null), today))
                .map(content -> new Panel("review/panel", content));
    }

    private static Content content(Review review, @Nullable Approval approval, LocalDate today) {
        var waiting = review.isUnderWay()
                ? review.round().stages().stream()
                        .filter(Stage::isWaiting)
                        .map(Stage::concern)
                        .toList()
                : List.<Concern>of();
        return new Content(
                review.id(),
                review.subject().id(),
                review.state(),
                waiting,
                approval == null ? null : approval.state(today),
                approval == null ? null : approval.validUntil());
    }

    record Content(
            UUID review,
            UUID useCase,
            ReviewState state,
            List<Concern> waiting,
            Approval.@Nullable State approval,
            @Nullable LocalDate validUntil) {}
}
