package io.demarc.nextplan;

import io.demarc.kernel.MemberId;
import io.demarc.review.Followed;
import io.demarc.review.Histories;
import io.demarc.review.MaterialChanges;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.subject.History;
import io.demarc.review.subject.Reviewables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what was asked for and decided about a next plan true, while it and its use case change. */
@Component
class UnderReview {

    private final Histories histories;
    private final MaterialChanges changes;
    private final Facts facts;
    private final Reviewables kinds;

    UnderReview(Histories histories, MaterialChanges changes, Facts facts, Reviewables kinds) {
        this.histories = histories;
        this.changes = changes;
        this.facts = facts;
        this.kinds = kinds;
    }

    History history(NextPlan plan) {
        return histories.of(plan.subject());
    }

    /** Somebody changed the plan, or what else is known about its use case: that ends the review of other facts. */
    void follow(NextPlan plan, MemberId by) {
        var before = history(plan);
        if (before.latest() == null) return;
        var subject = plan.subject();
        var kind = kinds.of(subject);
        changes.describe(kind.find(plan.id()), kind.summary(plan.id()));
        changes.apply(List.of(new Followed(subject, before, by, facts.nowOf(subject))));
    }

    void withdraw(NextPlan plan, MemberId by) {
        changes.withdraw(plan.subject(), history(plan), by);
    }
}
