package io.demarc.demo;

import io.demarc.demo.DemoFile.DemoUseCase;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays what became of the requests, each decision by the one whose it is. */
@Component
@Profile("demo")
class DemoReviews {

    private final ReviewDesk desk;
    private final Intake intake;

    DemoReviews(ReviewDesk desk, Intake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    void play(UseCaseId id, DemoUseCase it, Member owner, Map<Role, Member> cast) {
        var review = desk.request(new ReviewSubject.OfUseCase(id.value()), owner, "");
        switch (Objects.requireNonNull(it.fate())) {
            case submitted -> {
                if (it.approvedBy() != null) it.approvedBy().forEach(stage -> approve(review, stage, cast));
            }
            case changes ->
                decide(
                        review,
                        Concern.INTAKE,
                        Verdict.ASK_FOR_CHANGES,
                        "Please say who listens to the answers that went wrong.",
                        cast);
            case rejected ->
                decide(
                        review,
                        Concern.INTAKE,
                        Verdict.REJECT,
                        "We do not run this model before its licence was looked at.",
                        cast);
            case approved -> approveAll(review, cast);
            case stale -> {
                approveAll(review, cast);
                intake.answer(id, Map.of("AN27", "3"), owner);
            }
        }
    }

    /** In the order of the route: what is not asked at this moment is asked at the next turn or not at all. */
    private void approveAll(UUID review, Map<Role, Member> cast) {
        for (var waiting = desk.waiting(review); !waiting.isEmpty(); waiting = desk.waiting(review))
            List.copyOf(waiting).forEach(stage -> approve(review, stage, cast));
    }

    private void approve(UUID review, Concern stage, Map<Role, Member> cast) {
        decide(review, stage, Verdict.APPROVE, "", cast);
    }

    private void decide(UUID review, Concern stage, Verdict verdict, String reason, Map<Role, Member> cast) {
        var role = desk.role(review, stage);
        desk.decide(review, stage, verdict, reason, Objects.requireNonNull(cast.get(role)));
    }
}
