package io.demarc.demo;

import io.demarc.identity.Accounts;
import io.demarc.identity.Credentials;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Passwords;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The accounts of the demo that everybody can sign in with who can read; they stay in a database that is started without it. */
@Component
public class DemoAccounts {

    /** Known to everybody who can read; that is why the profile is for trying only. */
    static final String PASSWORD = "demarc-demo-2026";

    private final Accounts accounts;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Organizations organizations;
    private final DemoClosing closing;

    DemoAccounts(
            Accounts accounts,
            Credentials credentials,
            Passwords passwords,
            Organizations organizations,
            DemoClosing closing) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.organizations = organizations;
        this.closing = closing;
    }

    /** Whether the published password opens any of them. */
    public boolean areOpen() {
        return cast().anyMatch(this::isPublished);
    }

    /**
     * Closes the organizations of the demo, for everybody: nobody comes in with whatever password or link. What is closed are
     * the accounts that the published password opens, those of the cast wherever else they lead, and those of others who
     * lead nowhere but into the demo.
     *
     * @return how many accounts could be signed in with until now
     */
    public int disable() {
        var closed = persons(cast().filter(this::isPublished));
        var cast = persons(cast());
        var inDemo = new LinkedHashSet<PersonId>();
        var elsewhere = new LinkedHashSet<PersonId>();
        for (var organization : organizations.all()) {
            boolean ofDemo = CurrentOrganization.call(organization.id(), () -> isClosed(organization));
            (ofDemo ? inDemo : elsewhere).addAll(CurrentOrganization.call(organization.id(), accounts::leadingHere));
        }
        inDemo.stream()
                .filter(it -> cast.contains(it) || !elsewhere.contains(it))
                .forEach(closed::add);
        return closing.close(closed);
    }

    private boolean isClosed(Organization organization) {
        String slug = organization.slug();
        return DemoOrganizations.NAMES.containsKey(slug) && closing.closeLinks(DemoAccount.emails(slug));
    }

    private Stream<Credential> cast() {
        return DemoOrganizations.NAMES.keySet().stream()
                .flatMap(slug -> DemoAccount.emails(slug).stream())
                .flatMap(email -> credentials.of(LoginName.of(email)).stream());
    }

    private boolean isPublished(Credential credential) {
        return passwords.matches(Asker.PORTAL, PASSWORD, credential.hash());
    }

    private static Set<PersonId> persons(Stream<Credential> credentials) {
        return credentials.map(Credential::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
