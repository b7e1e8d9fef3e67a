package io.demarc.demo;

import io.demarc.identity.Accounts;
import io.demarc.identity.Credentials;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.PlatformEvent.PasswordChanged;
import io.demarc.kernel.PersonId;
import io.demarc.text.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes organizations of the demo and their accounts. Whoever signed in with a published password may have changed it,
 * invited others and handed out links: all of that ends.
 */
@Component
@Transactional
class DemoClosing {

    private final Accounts accounts;
    private final Credentials credentials;
    private final IssuedLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoClosing(
            Accounts accounts,
            Credentials credentials,
            IssuedLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends the links of the current organization, unless none of the cast is or was in it: then it is somebody's own, and
     * only has the name.
     *
     * @return whether it is one of the demo
     */
    boolean closeLinks(List<EmailAddress> cast) {
        if (!accounts.areKnownHere(cast)) return false;
        links.withdrawAll();
        return true;
    }

    /** @return how many of the accounts could be signed in with until now */
    int close(Set<PersonId> theirs) {
        return (int) theirs.stream().filter(this::close).count();
    }

    private boolean close(PersonId person) {
        if (credentials.of(person).isEmpty()) return false;
        credentials.remove(person);
        events.publishEvent(new PasswordChanged(person, clock.instant()));
        return true;
    }
}
