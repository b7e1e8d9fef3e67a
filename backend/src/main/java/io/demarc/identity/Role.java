package io.demarc.identity;

import static io.demarc.kernel.Capability.*;

import io.demarc.kernel.Capability;
import io.demarc.kernel.Dossier.Concern;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member is in a business unit, and so what they may do there and below. This table is the whole of
 * authorization by role; Settings shows it. A reviewer's role also says which concern they decide on.
 */
public enum Role {
    MEMBER(null, REGISTER_USE_CASES),
    SECURITY_REVIEWER(Concern.SECURITY, REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    PRIVACY_REVIEWER(Concern.PRIVACY, REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    LEGAL_REVIEWER(Concern.LEGAL, REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    DATA_REVIEWER(Concern.DATA, REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    MODEL_RISK_REVIEWER(Concern.MODEL_RISK, REGISTER_USE_CASES, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    EXECUTIVE(Concern.EXECUTIVE, DECIDE_REVIEWS, VIEW_PORTFOLIO),
    VENDOR_MANAGER(null, REGISTER_USE_CASES, EDIT_VENDORS, IMPORT),
    GOVERNANCE_LEAD(
            Concern.INTAKE,
            REGISTER_USE_CASES,
            EDIT_USE_CASES,
            EDIT_VENDORS,
            DECIDE_REVIEWS,
            VIEW_PORTFOLIO,
            VIEW_LEDGER,
            VIEW_SETTINGS,
            CHANGE_REFERENCE,
            IMPORT),
    LEADER(null, VIEW_PORTFOLIO),
    AUDITOR(null, VIEW_PORTFOLIO, VIEW_LEDGER, VIEW_SETTINGS),
    ADMIN(null, REGISTER_USE_CASES, VIEW_PORTFOLIO, VIEW_LEDGER, VIEW_SETTINGS, MANAGE_PEOPLE, MANAGE_UNITS, IMPORT);

    private static final Set<Capability> EVERYONE = EnumSet.of(BELONG, VIEW_USE_CASES, VIEW_VENDORS, VIEW_REVIEWS);

    private final @Nullable Concern concern;
    private final Set<Capability> capabilities;

    Role(@Nullable Concern concern, Capability... more) {
        this.concern = concern;
        this.capabilities = EnumSet.noneOf(Capability.class);
        capabilities.addAll(Set.of(more));
    }

    /** Whose decision this role makes in a review, if any. */
    public Optional<Concern> concern() {
        return Optional.ofNullable(concern);
    }

    public boolean allows(Capability capability) {
        return EVERYONE.contains(capability) || capabilities.contains(capability);
    }
}
