package io.demarc.demo;

import io.demarc.identity.Role;

/** The cast: an account per role. */
enum DemoAccount {
    MEMBER("member", "Ingrid Solheim", Role.MEMBER),
    SECURITY("security", "Mara Lindqvist", Role.SECURITY_REVIEWER),
    PRIVACY("privacy", "Petra Vogel", Role.PRIVACY_REVIEWER),
    LEGAL("legal", "Karim Rahman", Role.LEGAL_REVIEWER),
    DATA("data", "Aino Rantala", Role.DATA_REVIEWER),
    MODEL_RISK("modelrisk", "Sven Aalto", Role.MODEL_RISK_REVIEWER),
    EXECUTIVE("executive", "Helena Berg", Role.EXECUTIVE),
    VENDORS("vendors", "Tomas Haugen", Role.VENDOR_MANAGER),
    LEAD("lead", "Jonas Berg", Role.GOVERNANCE_LEAD),
    LEADER("leader", "Henrik Dahl", Role.LEADER),
    AUDITOR("auditor", "Noor Haddad", Role.AUDITOR),
    ADMIN("admin", "Lea Fischer", Role.ADMIN);

    private final String mailbox;
    private final String personName;
    private final Role role;

    DemoAccount(String mailbox, String personName, Role role) {
        this.mailbox = mailbox;
        this.personName = personName;
        this.role = role;
    }

    String email(String slug) {
        return mailbox + "@" + slug + ".test";
    }

    String personName() {
        return personName;
    }

    Role role() {
        return role;
    }
}
