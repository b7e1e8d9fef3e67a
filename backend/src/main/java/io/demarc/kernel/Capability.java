package io.demarc.kernel;

/**
 * One thing that a role may allow. Which role has which is reference data; which handler needs which is declared on
 * the handler. A capability says nothing about which use cases it reaches: that is the business unit of the grant. What
 * cannot be told apart by business units is the whole organization's, and takes a grant at its root.
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
    MANAGE_UNITS,
    /** Publish the organization's own versions of layers, factors, questions, stages and the like. */
    CHANGE_REFERENCE;

    public boolean isOrganizationWide() {
        return switch (this) {
            case EDIT_VENDORS, VIEW_LEDGER, IMPORT, VIEW_SETTINGS, MANAGE_PEOPLE, MANAGE_UNITS, CHANGE_REFERENCE ->
                true;
            case BELONG,
                    VIEW_USE_CASES,
                    REGISTER_USE_CASES,
                    EDIT_USE_CASES,
                    VIEW_VENDORS,
                    VIEW_REVIEWS,
                    DECIDE_REVIEWS,
                    VIEW_PORTFOLIO -> false;
        };
    }
}
