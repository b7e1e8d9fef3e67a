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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays what became of the requests, each decision by the one whose it is. */
@Component
@Profile("demo")
class DemoReviews {

    private static final int MOST_STAGES = 11;
    private static final String ACCEPTED =
            "They are closed step by step until the renewal; until then the use stays small.";

    private final ReviewDesk desk;
    private final Intake intake;

    DemoReviews(ReviewDesk desk, Intake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    void play(Supplier<UseCaseId> id, DemoUseCase it, Member owner, Map<Role, Member> cast, DemoYear.Diary diary) {
        var requested = new AtomicReference<UUID>();
        Supplier<UUID> review = () -> Objects.requireNonNull(requested.get());
        diary.days(3)
                .note(() -> requested.set(
                        desk.request(new ReviewSubject.OfUseCase(id.get().value()), owner, "")));
        switch (Objects.requireNonNull(it.fate())) {
            case submitted -> {
                if (it.approvedBy() != null)
                    for (var stage : it.approvedBy()) diary.days(1).note(() -> approve(review.get(), stage, cast));
            }
            case changes ->
                diary.days(6)
                        .note(() -> decide(
                                review.get(),
                                Concern.INTAKE,
                                Verdict.ASK_FOR_CHANGES,
                                "Please say who listens to the answers that went wrong.",
                                cast));
            case rejected ->
                diary.days(2)
                        .note(() -> decide(
                                review.get(),
                                Concern.INTAKE,
                                Verdict.REJECT,
                                "We do not run this model before its licence was looked at.",
                                cast));
            case approved -> approveAll(review, cast, diary);
            case stale -> {
                approveAll(review, cast, diary);
                diary.days(21).note(() -> intake.answer(id.get(), Map.of("AN27", "3"), owner));
            }
        }
    }

    /** In the order of the route, a stage a day; who is not asked has nothing to do. */
    private void approveAll(Supplier<UUID> review, Map<Role, Member> cast, DemoYear.Diary diary) {
        for (int stage = 0; stage < MOST_STAGES; stage++)
            diary.days(stage % 2 == 0 ? 2 : 1).note(() -> desk.waiting(review.get()).stream()
                    .findFirst()
                    .ifPresent(next -> approve(review.get(), next, cast)));
    }

    private void approve(UUID review, Concern stage, Map<Role, Member> cast) {
        desk.decide(review, stage, Verdict.APPROVE, "", ACCEPTED, by(review, stage, cast));
    }

    private void decide(UUID review, Concern stage, Verdict verdict, String reason, Map<Role, Member> cast) {
        desk.decide(review, stage, verdict, reason, by(review, stage, cast));
    }

    private Member by(UUID review, Concern stage, Map<Role, Member> cast) {
        return Objects.requireNonNull(cast.get(desk.role(review, stage)));
    }
}
