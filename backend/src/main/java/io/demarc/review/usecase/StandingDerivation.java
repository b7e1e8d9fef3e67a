package io.demarc.review.usecase;

import io.demarc.assessment.Tier;
import io.demarc.inventory.Derivation;
import io.demarc.inventory.Editors;
import io.demarc.inventory.Shown;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseState;
import io.demarc.review.MaterialChanges;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.subject.History;
import io.demarc.tenancy.BusinessClock;
import java.util.HashSet;
import java.util.stream.Collectors;
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
    public void derive(UseCaseState useCase) {
        var history = follow(useCase);
        useCase.put(histories, history);
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
        useCase.show(new Shown.Permitted(standing.name(), history.validUntil(), permission.isUnderReview()));
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

    private History follow(UseCaseState useCase) {
        var by = useCase.changedBy();
        var history = useCase.get(histories);
        if (by == null) return history;
        var subject = UseCaseReviews.subject(useCase.id());
        var now = facts.toCompare(subject);
        var groups = now.since(useCase.get(before)).stream()
                .filter(Difference::isMaterial)
                .map(difference -> EditGroups.of(difference.fact().concerns()))
                .collect(Collectors.toCollection(HashSet::new));
        if (useCase.isFollowedUnseen()) groups.add(Editors.ANY);
        if (!groups.isEmpty()) useCase.edited(groups, by, history.after(clock.instant()));
        return useCase.facts().stage() == Stage.RETIRED
                ? changes.withdraw(subject, history, by)
                : changes.apply(subject, history, by);
    }
}
