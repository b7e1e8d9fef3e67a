package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.NextStep.Whose;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.Colleagues;
import io.demarc.inventory.IntakeSteps;
import io.demarc.inventory.NextSteps.Said;
import io.demarc.inventory.Submission;
import io.demarc.inventory.Submission.Asked;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be done until it is sent, for the first time or again. */
@Component
class StepsToSend {

    private final IntakeSteps steps;
    private final UseCaseRoutes routes;
    private final UseCaseSubmission submission;
    private final Rejections rejections;
    private final Colleagues colleagues;
    private final BusinessClock clock;

    StepsToSend(
            IntakeSteps steps,
            UseCaseRoutes routes,
            UseCaseSubmission submission,
            Rejections rejections,
            Colleagues colleagues,
            BusinessClock clock) {
        this.rejections = rejections;
        this.colleagues = colleagues;
        this.steps = steps;
        this.routes = routes;
        this.submission = submission;
        this.clock = clock;
    }

    boolean isProhibited(UseCaseFacts useCase) {
        return routes.isForLegalAlone(useCase.id());
    }

    /** Whether Legal has confirmed that. */
    boolean isConfirmed(UseCaseFacts useCase) {
        return routes.isCalledProhibited(useCase.id());
    }

    /** The first page of the wizard that is not complete: nothing can be sent before it is. */
    Optional<NextStep> missing(UseCaseFacts useCase, OwnersTurn.Owner owner) {
        return steps.inOrder().stream()
                .filter(step -> !step.complete(useCase.id()))
                .findFirst()
                .map(step -> owner.may(
                        owner.step(Words.of("next.answer", Words.of("step." + step.key())), null),
                        ReviewSteps.intake(useCase, step.key()),
                        "next.continue"));
    }

    /** A draft, and whatever was decided and does not hold any more. */
    Said first(UseCaseFacts useCase, Member me, OwnersTurn.Owner owner, History history) {
        var all = steps.inOrder();
        var open = all.stream().filter(step -> !step.complete(useCase.id())).toList();
        var asked = asked(useCase, me);
        var next = new ArrayList<NextStep>();
        missing(useCase, owner).ifPresent(next::add);
        List<io.demarc.inventory.Asked> withColleagues = useCase.asking() ? colleagues.open(useCase.id()) : List.of();
        next.addAll(ColleagueSteps.of(withColleagues, me));
        next.addAll(vacant(asked, me));
        if (open.isEmpty() && submission.isForbidden(useCase.id()))
            next.add(owner.may(
                    owner.step(Words.of("next.house-rule"), Words.of("next.house-rule.why")),
                    ReviewSteps.intake(useCase, "where-it-runs"),
                    "next.change"));
        else if (open.isEmpty())
            next.add(owner.may(
                            owner.step(Words.of(send(history)), why(history, asked)),
                            ReviewSteps.intake(useCase, "check-answers"),
                            "next.check")
                    .by(history.decideBy(clock.today())));
        else if (!asked.isEmpty()) next.add(NextStep.later(Whose.LATER, Words.of("next.then-send"), decisionBy(asked)));
        return new Said(
                open.isEmpty()
                        ? Words.of("next.ready", withColleagues.size())
                        : Words.of("next.at-step", all.size() - open.size() + 2, all.size() + 2),
                next);
    }

    private String send(History history) {
        var approval = history.approval(clock.today());
        if (approval == null) return history.latest() == null ? "next.send" : "next.send.again";
        return switch (approval) {
            case STALE -> history.worsened() == null ? "next.send.stale" : "next.send.worse";
            case SUSPENDED -> "next.send.suspended";
            case VALID, EXPIRED, LAPSED -> "next.send.ended";
        };
    }

    /** What became worse, and who decides again; else when a decision is to be expected. */
    private @Nullable Words why(History history, List<Asked> asked) {
        var worsened = history.worsened();
        var state = history.approval(clock.today());
        return worsened == null || state != ApprovalState.STALE && state != ApprovalState.SUSPENDED
                ? decisionBy(asked)
                : worsened.words();
    }

    /** It holds, and ends some day. */
    Said renewal(UseCaseFacts useCase, OwnersTurn.Owner owner, History history) {
        var renewal = Renewal.of(useCase.id(), history, routes, clock);
        var why = Words.of("next.renew.why", renewal.asked());
        var summary = Words.of("next.until", Days.of(renewal.ends()));
        if (!renewal.isDue(clock.today()))
            return new Said(
                    summary, List.of(owner.later(Words.of("next.renew"), why).by(renewal.by())));
        return new Said(
                summary,
                List.of(owner.may(
                                owner.step(Words.of("next.renew"), why),
                                ReviewSteps.intake(useCase, "check-answers"),
                                "next.check")
                        .by(renewal.by())));
    }

    /** What was said against it, and that it can be changed or given up; where nothing is kept of that, how it is sent again. */
    Said rejected(UseCaseFacts useCase, Member me, OwnersTurn.Owner owner, History history) {
        return rejections
                .of(Objects.requireNonNull(history.latest()))
                .map(it -> rejected(it, useCase, me, owner))
                .orElseGet(() -> first(useCase, me, owner, history));
    }

    private Said rejected(Rejections.Rejection rejection, UseCaseFacts useCase, Member me, OwnersTurn.Owner owner) {
        var change = owner.step(
                Words.of("next.change-what", StepsUnderReview.brief(rejection.reason())), askedAgain(useCase, me));
        return new Said(
                Words.of("next.rejected", rejection.by(), rejection.concernInWords(), Days.of(rejection.at(), me)),
                List.of(
                        owner.may(change, ReviewSteps.intake(useCase, "name-and-purpose"), "next.change"),
                        owner.may(
                                owner.step(Words.of("next.or-retire"), Words.of("next.or-retire.why")),
                                "/use-cases/" + useCase.id() + "#retire",
                                "next.retire")));
    }

    /** Who would decide on a changed one. */
    private Words askedAgain(UseCaseFacts useCase, Member me) {
        var asked = asked(useCase, me).stream().filter(Asked::isAsked).toList();
        return Words.of("next.asked-again", list(asked));
    }

    /** It is the owner's to send; while there is none, whoever looks may. */
    private List<Asked> asked(UseCaseFacts useCase, Member me) {
        return submission.preview(useCase.id(), Objects.requireNonNullElse(useCase.owner(), me.id()));
    }

    private static List<NextStep> vacant(List<Asked> asked, Member me) {
        return asked.stream()
                .filter(Asked::isVacant)
                .map(it -> StepsUnderReview.fill(
                        Words.of("concern." + it.concern()),
                        it.kind() != Submission.Kind.NOBODY_HOLDS_IT,
                        it.managers(),
                        me))
                .toList();
    }

    private static @Nullable Words decisionBy(List<Asked> asked) {
        var last = last(asked);
        return last == null
                ? null
                : Words.of(
                        "next.decision-by",
                        asked.stream().filter(Asked::isAsked).count(),
                        Days.of(last));
    }

    private static @Nullable LocalDate last(List<Asked> asked) {
        return asked.stream()
                .map(Asked::due)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static Words list(List<Asked> asked) {
        return asked.stream()
                .map(it -> Words.of("concern." + it.concern()))
                .reduce((some, one) -> Words.of("next.list", some, one))
                .orElseGet(() -> Words.of("next.nobody"));
    }
}
