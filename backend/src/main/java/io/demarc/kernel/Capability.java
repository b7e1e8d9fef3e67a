package io.demarc.kernel;

/**
 * One thing that a role may allow. Which role has which stands in {@code identity}; which handler needs which stands on
 * the handler. A capability says nothing about which use cases it reaches: that is the business unit of the grant.
 */
public enum Capability {
    /** Any member: home, the account, being there at all. */
    BELONG,
    VIEW_USE_CASES,
    REGISTER_USE_CASES,
    /** Change any visible use case, not only one's own. */
    EDIT_USE_CASES,
    VIEW_VENDORS,
    EDIT_VENDORS,
    VIEW_REVIEWS,
    DECIDE_REVIEWS,
    VIEW_PORTFOLIO,
    VIEW_LEDGER,
    IMPORT,
    VIEW_SETTINGS,
    MANAGE_PEOPLE,
    MANAGE_UNITS
}
