package io.demarc.review.usecase;

import static java.util.Objects.requireNonNull;

import io.demarc.assessment.Tier;
import io.demarc.inventory.Derivation;
import io.demarc.inventory.Editors;
import io.demarc.inventory.Shown;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseState;
import io.demarc.kernel.MemberId;
import io.demarc.review.Followed;
import io.demarc.review.MaterialChanges;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.tenancy.BusinessClock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a use case is permitted: its standing, after reviews and approvals have followed the facts. */
@Component
class StandingDerivation implements Derivation {

    private final UseCaseHistories histories;
    private final MaterialChanges changes;
    private final Facts facts;
    private final FactsBefore before;
    private final BusinessClock clock;

    StandingDerivation(
            UseCaseHistories histories, MaterialChanges changes, Facts facts, FactsBefore before, BusinessClock clock) {
        this.facts = facts;
        this.before = before;
        this.histories = histories;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean hasEffects() {
        return true;
    }

    @Override
    public void derive(UseCaseState useCase) {
        derive(List.of(useCase));
    }

    @Override
    public void derive(Collection<UseCaseState> useCases) {
        follow(useCases.stream()
                .filter(it -> it.changedBy() != null || mayBeWorse(it))
                .toList());
        useCases.forEach(this::permit);
    }

    private void permit(UseCaseState useCase) {
        var history = useCase.get(histories);
        var facts = useCase.facts();
        var today = clock.today();
        var permission = new Permission(
                Tier.PROHIBITED.name().equals(useCase.shown().scored().tier()),
                facts.stage() == Stage.LIVE || facts.stage() == Stage.PILOT,
                facts.requested(),
                history.review(),
                history.lastDecision(),
                history.approval(today));
        var standing = StandingRule.of(permission);
        if (history.isToExpire(today)) changes.expire(UseCaseReviews.subject(useCase.id()));
        useCase.show(new Shown.Permitted(
                standing.name(), history.validUntil(), permission.isUnderReview(), history.decideBy(today)));
        if (history.latest() != null) keepSeatsInStep(useCase);
    }

    /** What the queue shows of it changes with it, in the same transaction. */
    private void keepSeatsInStep(UseCaseState useCase) {
        var before = useCase.before();
        var subject = UseCaseReviews.subject(useCase.facts());
        var summary = UseCaseDetail.summary(useCase.shown());
        if (!subject.equals(UseCaseReviews.subject(before)) || !summary.equals(UseCaseDetail.summary(before)))
            changes.describe(subject, summary);
    }

    @Override
    public void beforeChange(UseCaseState useCase) {
        useCase.get(before);
    }

    /** What is retired is used no more, and nothing is decided about it. */
    private boolean mayBeWorse(UseCaseState useCase) {
        return useCase.isToCompare()
                && useCase.facts().stage() != Stage.RETIRED
                && holds(useCase.get(histories).approval(clock.today()));
    }

    /** What has ended or was taken away cannot become worse. */
    private static boolean holds(@Nullable ApprovalState approval) {
        return approval == ApprovalState.VALID
                || approval == ApprovalState.STALE
                || approval == ApprovalState.SUSPENDED;
    }

    /** What was decided on follows the facts that somebody changed, and what has become worse by itself. */
    private void follow(List<UseCaseState> changed) {
        var now = facts.toCompare(
                changed.stream().map(it -> UseCaseReviews.subject(it.id())).toList());
        var followed = new LinkedHashMap<UseCaseState, Followed>();
        for (var useCase : changed) {
            var by = useCase.changedBy();
            var history = useCase.get(histories);
            var subject = UseCaseReviews.subject(useCase.id());
            var is = requireNonNull(now.get(subject));
            if (by != null) edited(useCase, is.facts(), by, history);
            if (by != null && useCase.facts().stage() == Stage.RETIRED)
                useCase.put(histories, changes.withdraw(subject, history, by));
            else followed.put(useCase, new Followed(subject, history, by, is));
        }
        var after = changes.apply(followed.values());
        followed.forEach((useCase, it) ->
                useCase.put(histories, requireNonNull(after.get(useCase.id().value()))));
    }

    /** Keeps who had a hand in what. */
    private void edited(UseCaseState useCase, Snapshot now, MemberId by, History history) {
        var groups = now.since(useCase.get(before)).stream()
                .filter(Difference::isMaterial)
                .map(difference -> EditGroups.of(difference.fact().concerns()))
                .collect(Collectors.toCollection(HashSet::new));
        if (useCase.isFollowedUnseen()) groups.add(Editors.ANY);
        if (!groups.isEmpty()) useCase.edited(groups, by, history.after(clock.instant()));
    }
}
