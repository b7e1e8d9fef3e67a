package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.NextStep.Whose;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.NextSteps;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseStates;
import io.demarc.review.ReviewProgress;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.tenancy.BusinessClock;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way of a use case from draft to renewal: whose turn it is. */
@Component
@Order(10)
class ReviewSteps implements NextSteps {

    private final UseCaseStates states;
    private final UseCaseHistories histories;
    private final ReviewProgress progress;
    private final StepsToSend toSend;
    private final OwnersTurn owners;
    private final BusinessClock clock;

    ReviewSteps(
            UseCaseStates states,
            UseCaseHistories histories,
            ReviewProgress progress,
            StepsToSend toSend,
            OwnersTurn owners,
            BusinessClock clock) {
        this.states = states;
        this.histories = histories;
        this.progress = progress;
        this.toSend = toSend;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public Said of(UseCaseFacts useCase, Member me) {
        if (useCase.stage() == Stage.RETIRED) return Said.of();
        var owner = owners.of(useCase, me);
        var way = way(useCase, me, owner);
        if (!owner.isMissing()) return way;
        var steps = new ArrayList<NextStep>();
        steps.add(owner.claim());
        steps.addAll(way.steps());
        return new Said(way.summary(), steps);
    }

    private Said way(UseCaseFacts useCase, Member me, OwnersTurn.Owner owner) {
        var state = states.of(useCase.id());
        var history = state.get(histories);
        if (toSend.isProhibited(useCase)) return prohibited(useCase, me, owner, history);
        if (history.isUnderReview()) return underReview(me, owner, history);
        if (history.review() == ReviewState.REJECTED) return toSend.rejected(useCase, me, owner, history);
        if (history.approval(clock.today()) == ApprovalState.VALID) return toSend.renewal(useCase, owner, history);
        return toSend.first(useCase, me, owner, history);
    }

    private Said underReview(Member me, OwnersTurn.Owner owner, History history) {
        var review = progress.of(Objects.requireNonNull(history.latest()), me);
        return history.review() == ReviewState.CHANGES_REQUESTED
                ? StepsUnderReview.changes(review, owner)
                : StepsUnderReview.open(review, owner);
    }

    /** Nobody uses it until legal has decided; once legal has confirmed it, only another purpose helps. */
    private Said prohibited(UseCaseFacts useCase, Member me, OwnersTurn.Owner owner, History history) {
        var steps = new ArrayList<NextStep>();
        boolean inUse = useCase.stage() == Stage.LIVE || useCase.stage() == Stage.PILOT;
        boolean confirmed = history.review() == ReviewState.REJECTED && toSend.isConfirmed(useCase);
        if (inUse)
            steps.add(owner.may(
                            owner.step(
                                    Words.of("next.stop"),
                                    Words.of(
                                            confirmed ? "next.stop.why.confirmed" : "next.stop.why",
                                            Words.of("stage." + useCase.stage()))),
                            intake(useCase, "name-and-purpose"),
                            "next.stopped")
                    .now());
        if (confirmed) {
            steps.add(owner.may(
                    owner.step(Words.of("next.confirmed"), Words.of("next.confirmed.why")),
                    intake(useCase, "name-and-purpose"),
                    "next.change"));
        } else if (history.isUnderReview()) {
            if (!inUse)
                steps.add(owner.step(
                                Words.of("next.do-not-use"),
                                history.review() == ReviewState.OPEN ? Words.of("next.do-not-use.why") : null)
                        .now());
            steps.addAll(underReview(me, owner, history).steps().stream()
                    .filter(step -> !step.what().key().equals("next.nothing"))
                    .map(ReviewSteps::onTheProhibition)
                    .toList());
        } else {
            var missing = toSend.missing(useCase, owner);
            missing.ifPresent(steps::add);
            steps.add(
                    missing.isPresent()
                            ? NextStep.later(Whose.LATER, Words.of("next.ask-legal"), Words.of("next.do-not-use"))
                            : owner.may(
                                    owner.step(Words.of("next.ask-legal"), Words.of("next.do-not-use")),
                                    intake(useCase, "check-answers"),
                                    "next.check"));
        }
        return new Said(Words.of("next.prohibited"), steps);
    }

    /** It is all that is decided there. */
    private static NextStep onTheProhibition(NextStep step) {
        return step.what().key().equals("next.decide.others")
                ? NextStep.of(step.people(), Words.of("next.decide.prohibition"), step.why())
                        .by(step.due())
                : step;
    }

    static String intake(UseCaseFacts useCase, String page) {
        return "/use-cases/" + useCase.id() + "/intake/" + page;
    }
}
