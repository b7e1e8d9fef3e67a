package io.demarc.identity;

import io.demarc.identity.OneTimeLinks.Open;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.EmailAddress;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People who come in by a link. A link opens the organization that handed it out and no other: where the account leads
 * elsewhere too, a password by link makes an account of its own for this organization (decision record 0024).
 */
@Component
public class Arrivals {

    private final OneTimeLinks links;
    private final People people;
    private final Accounts accounts;
    private final Credentials credentials;
    private final TransactionTemplate transaction;

    Arrivals(
            OneTimeLinks links,
            People people,
            Accounts accounts,
            Credentials credentials,
            TransactionTemplate transaction) {
        this.links = links;
        this.people = people;
        this.accounts = accounts;
        this.credentials = credentials;
        this.transaction = transaction;
    }

    /**
     * Somebody chooses a password with a link, and is there.
     *
     * @return whether the link could still be used
     */
    public boolean choosePassword(String token, Open link, Hash password) {
        return in(link, () -> {
            if (!links.use(token, link)) return false;
            var account = people.personOf(link.membershipId());
            if (!link.byOperator() && accounts.opensElsewhere(account))
                account = accounts.open(EmailAddress.of(link.email()).orElseThrow());
            people.come(link.membershipId(), account);
            credentials.set(account, password, link.byOperator() ? null : link.organization());
            return true;
        });
    }

    /**
     * Somebody who is signed in comes in with the account that they have.
     *
     * @param fresh the account's new password, where another organization's link had set the one before
     * @return whether the link could still be used
     */
    public boolean accept(String token, Open link, PersonId account, @Nullable Hash fresh) {
        return in(link, () -> {
            if (!links.use(token, link)) return false;
            people.come(link.membershipId(), account);
            if (fresh != null) credentials.set(account, fresh, null);
            return true;
        });
    }

    /** In the organization of the link, which is none of the person who brings it yet. */
    private boolean in(Open link, BooleanSupplier work) {
        return CurrentOrganization.call(
                link.organization(), () -> Boolean.TRUE.equals(transaction.execute(status -> work.getAsBoolean())));
    }
}
