package io.demarc.demo;

import io.demarc.identity.Role;

/** The cast: an account per role. */
enum DemoAccount {
    MEMBER("member", "Ingrid Solheim", "MEMBER"),
    SECURITY("security", "Mara Lindqvist", "SECURITY_REVIEWER"),
    PRIVACY("privacy", "Petra Vogel", "PRIVACY_REVIEWER"),
    LEGAL("legal", "Karim Rahman", "LEGAL_REVIEWER"),
    DATA("data", "Aino Rantala", "DATA_REVIEWER"),
    MODEL_RISK("modelrisk", "Sven Aalto", "MODEL_RISK_REVIEWER"),
    EXECUTIVE("executive", "Helena Berg", "EXECUTIVE"),
    VENDORS("vendors", "Tomas Haugen", "VENDOR_MANAGER"),
    LEAD("lead", "Jonas Berg", "GOVERNANCE_LEAD"),
    LEADER("leader", "Henrik Dahl", "LEADER"),
    AUDITOR("auditor", "Noor Haddad", "AUDITOR"),
    ADMIN("admin", "Lea Fischer", "ADMIN");

    private final String mailbox;
    private final String personName;
    private final Role role;

    DemoAccount(String mailbox, String personName, String role) {
        this.mailbox = mailbox;
        this.personName = personName;
        this.role = new Role(role);
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
