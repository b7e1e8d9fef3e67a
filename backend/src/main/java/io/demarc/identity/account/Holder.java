package io.demarc.identity.account;

import io.demarc.identity.Credentials;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.OneTimeLinks.Open;
import io.demarc.identity.entry.LoginName;
import io.demarc.tenancy.CurrentPerson;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is signed in with the address that a link is for, and what they signed in with. */
@Component
class Holder {

    private final Account account;
    private final Credentials credentials;
    private final CurrentPerson person;

    Holder(Account account, Credentials credentials, CurrentPerson person) {
        this.account = account;
        this.credentials = credentials;
        this.person = person;
    }

    Optional<Credential> of(Open link) {
        var invited = LoginName.of(link.email());
        return person.get()
                .filter(it -> LoginName.of(account.of(it).email()).equals(invited))
                .flatMap(credentials::of);
    }

    /** Whether the password was set by a link of another organization, where somebody may know it. */
    static boolean isKnownElsewhere(Open link, Credential credential) {
        return credential.linkOf().filter(it -> !it.equals(link.organization())).isPresent();
    }
}
