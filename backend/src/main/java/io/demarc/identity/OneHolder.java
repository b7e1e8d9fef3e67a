package io.demarc.identity;

import io.demarc.identity.Accounts.Door;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.People.Standing;
import io.demarc.identity.PlatformEvent.AccountsJoined;
import io.demarc.identity.entry.LoginName;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.List;
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

    /**
     * The memberships of the other account become the kept one's, each in its organization; then the other is no account.
     * Where either changes meanwhile, or somebody joins them with a third, that is left for the next time.
     */
    public void join(Credential kept, Credential other, LoginName name) {
        for (var door : doors(other, name))
            CurrentOrganization.run(
                    door.tenantId(), () -> transaction.executeWithoutResult(status -> move(door, kept, other)));
        transaction.executeWithoutResult(status -> {
            if (!areHeld(kept, other) || !doors(other, name).isEmpty()) return;
            credentials.remove(other.person());
            events.publishEvent(new AccountsJoined(kept.person(), clock.instant()));
        });
    }

    private void move(Door door, Credential kept, Credential other) {
        if (areHeld(kept, other)
                && people.standing(door.membershipId()) == Standing.ACTIVE
                && people.personOf(door.membershipId()).equals(other.person()))
            people.come(door.membershipId(), kept.person());
    }

    /** Whether both are accounts still, with these passwords, and stay that to the end of the transaction. */
    private boolean areHeld(Credential kept, Credential other) {
        accounts.hold(kept.person(), other.person());
        return credentials.isCurrent(kept.person(), kept.since())
                && credentials.isCurrent(other.person(), other.since());
    }

    private List<Door> doors(Credential account, LoginName name) {
        return accounts.doors(name.text()).stream()
                .filter(it -> it.came() && it.personId().equals(account.person()))
                .toList();
    }
}
