package io.demarc.identity;

import io.demarc.identity.Accounts.Door;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.People.Standing;
import io.demarc.identity.PlatformEvent.AccountsJoined;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.EmailAddress;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has the address and the password of two accounts is the holder of both: they become one. */
@Component
public class OneHolder {

    private final People people;
    private final Accounts accounts;
    private final Credentials credentials;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneHolder(
            People people,
            Accounts accounts,
            Credentials credentials,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.credentials = credentials;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The memberships of the other account become the kept one's, each in its organization; then the other is no account. */
    public void join(Credential kept, Credential other, EmailAddress address) {
        for (var door : accounts.doors(address))
            if (door.personId().equals(other.person()))
                CurrentOrganization.run(
                        door.tenantId(), () -> transaction.executeWithoutResult(status -> move(door, kept.person())));
        transaction.executeWithoutResult(status -> {
            credentials.remove(other.person());
            events.publishEvent(new AccountsJoined(kept.person(), clock.instant()));
        });
    }

    private void move(Door door, PersonId kept) {
        if (people.standing(door.membershipId()) == Standing.ACTIVE) people.come(door.membershipId(), kept);
    }
}
