package io.demarc.demo;

import io.demarc.identity.Credentials;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Passwords;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import org.springframework.stereotype.Component;

/** The accounts of the demo that everybody can sign in with who can read; they stay in a database that is started without it. */
@Component
public class DemoAccounts {

    /** Known to everybody who can read; that is why the profile is for trying only. */
    static final String PASSWORD = "demarc-demo-2026";

    private final Credentials credentials;
    private final Passwords passwords;
    private final Organizations organizations;
    private final DemoClosing closing;

    DemoAccounts(Credentials credentials, Passwords passwords, Organizations organizations, DemoClosing closing) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.organizations = organizations;
        this.closing = closing;
    }

    /** Whether the published password opens any of them. */
    public boolean areOpen() {
        return DemoOrganizations.NAMES.keySet().stream()
                .flatMap(slug -> DemoAccount.emails(slug).stream())
                .flatMap(email -> credentials.of(LoginName.of(email)).stream())
                .anyMatch(it -> passwords.matches(Asker.PORTAL, PASSWORD, it.hash()));
    }

    /**
     * Closes the organizations of the demo, for everybody: nobody comes in with whatever password or link.
     *
     * @return how many accounts could be signed in with until now
     */
    public int disable() {
        return DemoOrganizations.NAMES.keySet().stream()
                .flatMap(slug -> organizations.withSlug(slug).stream())
                .mapToInt(it -> CurrentOrganization.call(it.id(), () -> closing.close(DemoAccount.emails(it.slug()))))
                .sum();
    }
}
