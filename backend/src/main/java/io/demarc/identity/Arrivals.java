package io.demarc.identity;

import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.OneTimeLinks.Open;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
    private final Members members;
    private final TransactionTemplate transaction;

    Arrivals(
            OneTimeLinks links,
            People people,
            Accounts accounts,
            Credentials credentials,
            Members members,
            TransactionTemplate transaction) {
        this.links = links;
        this.people = people;
        this.accounts = accounts;
        this.credentials = credentials;
        this.members = members;
        this.transaction = transaction;
    }

    /**
     * Somebody chooses a password with a link, and is there.
     *
     * @return whose password it is; none where the link could not be used any more
     */
    public Optional<PersonId> choosePassword(String token, Open link, Hash password) {
        return in(link, () -> {
            var account = held(link);
            if (!links.use(token, link)) return Optional.empty();
            if (!link.byOperator() && accounts.opensElsewhere(account)) account = accounts.openLike(account);
            people.come(link.membershipId(), account);
            credentials.set(account, password, link.byOperator() ? null : link.organization());
            return Optional.of(account);
        });
    }

    /**
     * Somebody who is signed in comes in with the account that they have.
     *
     * @param account as it was when it was asked whether its password has to be chosen anew
     * @param fresh the account's new password, where another organization's link had set the one before
     * @return whether the link could still be used
     */
    public boolean accept(String token, Open link, Credential account, @Nullable Hash fresh) {
        return in(link, () -> {
                    accounts.hold(account.person());
                    // Whoever has set another password since then would come in, too.
                    if (!credentials.isCurrent(account.person(), account.since()))
                        throw new ObjectOptimisticLockingFailureException("credential", account.person());
                    if (!links.use(token, link)) return Optional.empty();
                    var invited = people.personOf(link.membershipId());
                    people.come(link.membershipId(), account.person());
                    // It leads nowhere any more.
                    if (!invited.equals(account.person()) && !accounts.opensElsewhere(invited))
                        credentials.remove(invited);
                    if (fresh != null) credentials.set(account.person(), fresh, null);
                    return Optional.of(account.person());
                })
                .isPresent();
    }

    /** What a stranger guesses first of whom the link is for: as the organization knows them. */
    public Set<String> about(Open link) {
        var words = new HashSet<>(List.of(link.email(), link.name(), link.slug(), "demarc"));
        CurrentOrganization.run(
                link.organization(),
                () -> words.addAll(members.names(List.of(link.membershipId())).values()));
        return words;
    }

    /** The membership's account, which nobody gives another door or another holder meanwhile. */
    private PersonId held(Open link) {
        var account = members.accountOf(link.membershipId());
        accounts.hold(account);
        if (!members.accountOf(link.membershipId()).equals(account))
            throw new ObjectOptimisticLockingFailureException("membership", link.membershipId());
        return account;
    }

    /** In the organization of the link, which is none of the person who brings it yet. */
    private Optional<PersonId> in(Open link, Supplier<Optional<PersonId>> work) {
        return CurrentOrganization.call(
                link.organization(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
