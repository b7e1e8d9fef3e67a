package io.demarc.demo;

import io.demarc.identity.Accounts;
import io.demarc.identity.Accounts.Door;
import io.demarc.identity.Credentials;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.PlatformEvent.PasswordChanged;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.EmailAddress;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an organization of the demo. Whoever signed in with a published password may have changed it, invited others and
 * handed out links: all of that ends.
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
     * Closes the current organization, unless none of the cast is in it: then it is somebody's own, and only has the name.
     *
     * @return how many accounts could be signed in with until now: those of the cast wherever they lead, and of others who
     *     lead nowhere else
     */
    int close(List<EmailAddress> cast) {
        var theirs = new LinkedHashSet<PersonId>();
        for (var email : cast)
            accounts.doors(email.text()).stream()
                    .filter(it -> it.tenantId().equals(CurrentOrganization.id()))
                    .map(Door::personId)
                    .forEach(theirs::add);
        if (theirs.isEmpty()) return 0;
        links.withdrawAll();
        theirs.addAll(accounts.leadingHereAlone());
        return (int) theirs.stream().filter(this::close).count();
    }

    private boolean close(PersonId person) {
        if (credentials.of(person).isEmpty()) return false;
        credentials.remove(person);
        events.publishEvent(new PasswordChanged(person, clock.instant()));
        return true;
    }
}
