package io.demarc.review.usecase;

import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.ReviewState;
import java.util.Arrays;
import java.util.function.Predicate;

/** The table of §10.1: the first rule that holds says what is permitted. */
enum StandingRule {
    PROHIBITED(Standing.PROHIBITED, Permission::prohibited),
    CHANGES_ARE_ASKED_FOR(
            Standing.CHANGES_REQUESTED, it -> it.review() == ReviewState.CHANGES_REQUESTED && !it.keepsItsStanding()),
    REVIEW_IS_OPEN(Standing.IN_REVIEW, it -> it.review() == ReviewState.OPEN && !it.keepsItsStanding()),
    LAST_DECISION_WAS_REJECTION(Standing.REJECTED, it -> it.lastDecision() == ReviewState.REJECTED),
    APPROVAL_LAPSED(Standing.SUSPENDED, it -> it.approval() == ApprovalState.LAPSED),
    APPROVAL_SUSPENDED(Standing.SUSPENDED, it -> it.approval() == ApprovalState.SUSPENDED),
    APPROVAL_EXPIRED(Standing.EXPIRED, it -> it.approval() == ApprovalState.EXPIRED),
    APPROVAL_STALE(Standing.STALE, it -> it.approval() == ApprovalState.STALE),
    APPROVAL_VALID(Standing.APPROVED, it -> it.approval() == ApprovalState.VALID),
    BEGUN(Standing.DRAFT, it -> it.begun() || it.review() != null),
    OTHERWISE(Standing.NONE, it -> true);

    private final Standing standing;
    private final Predicate<Permission> holds;

    StandingRule(Standing standing, Predicate<Permission> holds) {
        this.standing = standing;
        this.holds = holds;
    }

    static Standing of(Permission permission) {
        return Arrays.stream(values())
                .filter(rule -> rule.holds.test(permission))
                .findFirst()
                .orElseThrow()
                .standing;
    }
}
