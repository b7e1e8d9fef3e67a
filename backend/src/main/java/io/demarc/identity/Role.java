package io.demarc.identity;

import static io.demarc.kernel.Capability.*;

import io.demarc.kernel.Capability;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a member is in a business unit, and so what they may do there and below. This table is the whole of
 * authorization by role; Settings shows it. Which stage of a review a role decides
 * stands in the review policy.
 */
public enum Role {
    MEMBER(REGISTER_USE_CASES),
    SECURITY_REVIEWER(REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    PRIVACY_REVIEWER(REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    LEGAL_REVIEWER(REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    DATA_REVIEWER(REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    MODEL_RISK_REVIEWER(REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    EXECUTIVE(DECIDE_REVIEWS, VIEW_PORTFOLIO),
    VENDOR_MANAGER(REGISTER_USE_CASES, EDIT_VENDORS, IMPORT),
    GOVERNANCE_LEAD(
            REGISTER_USE_CASES,
            EDIT_USE_CASES,
            EDIT_VENDORS,
            DECIDE_REVIEWS,
            VIEW_PORTFOLIO,
            VIEW_LEDGER,
            VIEW_SETTINGS,
            CHANGE_REFERENCE,
            IMPORT),
    LEADER(VIEW_PORTFOLIO),
    AUDITOR(VIEW_PORTFOLIO, VIEW_LEDGER, VIEW_SETTINGS),
    ADMIN(REGISTER_USE_CASES, VIEW_PORTFOLIO, VIEW_LEDGER, VIEW_SETTINGS, MANAGE_PEOPLE, MANAGE_UNITS, IMPORT);

    private static final Set<Capability> EVERYONE = EnumSet.of(BELONG, VIEW_USE_CASES, VIEW_VENDORS, VIEW_REVIEWS);

    private final Set<Capability> capabilities;

    Role(Capability... more) {
        this.capabilities = EnumSet.noneOf(Capability.class);
        capabilities.addAll(Set.of(more));
    }

    public boolean allows(Capability capability) {
        return EVERYONE.contains(capability) || capabilities.contains(capability);
    }
}
