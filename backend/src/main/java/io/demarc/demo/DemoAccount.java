package io.demarc.demo;

import io.demarc.identity.Role;
import io.demarc.text.EmailAddress;
import java.util.Arrays;
import java.util.List;

/** The cast: an account per role. */
enum DemoAccount {
    MEMBER("member", "Ingrid Solheim", "MEMBER"),
    BUSINESS("business", "Astrid Holm", "BUSINESS_REVIEWER"),
    SECURITY("security", "Mara Lindqvist", "SECURITY_REVIEWER"),
    PRIVACY("privacy", "Petra Vogel", "PRIVACY_REVIEWER"),
    LEGAL("legal", "Karim Rahman", "LEGAL_REVIEWER"),
    DATA("data", "Aino Rantala", "DATA_REVIEWER"),
    VENDOR_RISK("vendorrisk", "Miro Novak", "VENDOR_RISK_REVIEWER"),
    PLATFORM("platform", "Elin Strand", "PLATFORM_REVIEWER"),
    ROUTING("routing", "Pavel Dvorak", "ROUTING_REVIEWER"),
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

    /** What the whole cast of an organization signs in with. */
    static List<EmailAddress> emails(String slug) {
        return Arrays.stream(values())
                .map(it -> new EmailAddress(it.email(slug)))
                .toList();
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
