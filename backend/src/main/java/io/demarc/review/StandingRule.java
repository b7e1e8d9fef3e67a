package io.demarc.review;

import io.demarc.review.Approval.State;
import java.util.Arrays;

/** The table of §10.1: the first rule that holds says what is permitted. */
enum StandingRule {
    PROHIBITED(Standing.PROHIBITED) {
        @Override
        boolean holds(Permission permission) {
            return permission.prohibited();
        }
    },
    CHANGES_ARE_ASKED_FOR(Standing.CHANGES_REQUESTED) {
        @Override
        boolean holds(Permission permission) {
            return permission.review() == ReviewState.CHANGES_REQUESTED && !permission.keepsItsStanding();
        }
    },
    REVIEW_IS_OPEN(Standing.IN_REVIEW) {
        @Override
        boolean holds(Permission permission) {
            return permission.review() == ReviewState.OPEN && !permission.keepsItsStanding();
        }
    },
    LAST_DECISION_WAS_REJECTION(Standing.REJECTED) {
        @Override
        boolean holds(Permission permission) {
            return permission.lastDecision() == ReviewState.REJECTED;
        }
    },
    APPROVAL_LAPSED(Standing.SUSPENDED) {
        @Override
        boolean holds(Permission permission) {
            return permission.approval() == State.LAPSED;
        }
    },
    APPROVAL_EXPIRED(Standing.EXPIRED) {
        @Override
        boolean holds(Permission permission) {
            return permission.approval() == State.EXPIRED;
        }
    },
    APPROVAL_STALE(Standing.STALE) {
        @Override
        boolean holds(Permission permission) {
            return permission.approval() == State.STALE;
        }
    },
    APPROVAL_VALID(Standing.APPROVED) {
        @Override
        boolean holds(Permission permission) {
            return permission.approval() == State.VALID;
        }
    },
    BEGUN(Standing.DRAFT) {
        @Override
        boolean holds(Permission permission) {
            return permission.begun() || permission.review() != null;
        }
    },
    OTHERWISE(Standing.NONE) {
        @Override
        boolean holds(Permission permission) {
            return true;
        }
    };

    private final Standing standing;

    StandingRule(Standing standing) {
        this.standing = standing;
    }

    abstract boolean holds(Permission permission);

    static Standing of(Permission permission) {
        return Arrays.stream(values())
                .filter(rule -> rule.holds(permission))
                .findFirst()
                .orElseThrow()
                .standing;
    }
}
