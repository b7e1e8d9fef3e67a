package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.inventory.Derivation;
import io.demarc.inventory.Shown;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseState;
import io.demarc.tenancy.BusinessClock;
import org.springframework.stereotype.Component;

/** What a use case is permitted: its standing, after reviews and approvals have followed the facts. */
@Component
class StandingDerivation implements Derivation {

    private final UseCaseHistories histories;
    private final MaterialChanges changes;
    private final BusinessClock clock;

    StandingDerivation(UseCaseHistories histories, MaterialChanges changes, BusinessClock clock) {
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
        if (standing == Standing.EXPIRED && wasApproved(useCase)) changes.expire(UseCaseReviews.subject(useCase.id()));
        useCase.show(new Shown.Permitted(standing.name(), history.validUntil(), permission.isUnderReview()));
    }

    private static boolean wasApproved(UseCaseState useCase) {
        return switch (Standing.valueOf(useCase.shown().permitted().standing())) {
            case APPROVED, APPROVED_WITH_CONDITIONS, STALE -> true;
            case NONE, DRAFT, IN_REVIEW, CHANGES_REQUESTED, REJECTED, PROHIBITED, EXPIRED, SUSPENDED -> false;
        };
    }

    private History follow(UseCaseState useCase) {
        var history = useCase.get(histories);
        var by = useCase.changedBy();
        if (by == null) return history;
        var subject = UseCaseReviews.subject(useCase.id());
        return useCase.facts().stage() == Stage.RETIRED
                ? changes.withdraw(subject, history, by)
                : changes.apply(subject, history, by);
    }
}
