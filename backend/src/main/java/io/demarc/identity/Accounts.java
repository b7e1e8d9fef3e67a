package io.demarc.identity;

import io.demarc.identity.entry.LoginName;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.EmailAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts to sign in with. Nobody has proved to be at an address by a link, so several accounts can have the same one, and
 * each opens what its holder came into by an own act (decision record 0024).
 */
@Component
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where an account leads.
     *
     * @param came whether its holder came in there; else they are invited
     */
    public record Door(PersonId personId, OrganizationId tenantId, MemberId membershipId, boolean came) {}

    /** Where all accounts with that address lead, in every organization: for the operator, and to join two of one holder. */
    @Transactional(readOnly = true)
    public List<Door> doors(String address) {
        return jdbc.sql("select d.* from unnest(cast(? as text[])) form, doors_of(form) d")
                .param(LoginName.of(address).forms())
                .query(Door.class)
                .list();
    }

    /** The accounts of all who are or were members of the current organization. */
    @Transactional(readOnly = true)
    public List<PersonId> leadingHere() {
        return jdbc
                .sql("select distinct person_id from membership where tenant_id = ?")
                .param(CurrentOrganization.id().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Whether the current organization knows a member, or one who was, by any of these addresses. */
    @Transactional(readOnly = true)
    public boolean areKnownHere(List<EmailAddress> addresses) {
        return jdbc.sql("select exists (select from membership where tenant_id = ? and address = any(?))")
                .params(
                        CurrentOrganization.id().value(),
                        addresses.stream().map(EmailAddress::text).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** A new account with nothing to sign in with. */
    PersonId open(EmailAddress address) {
        var id = PersonId.next();
        jdbc.sql("insert into person (id, email, created_at) values (?, cast(? as citext), ?)")
                .params(id.value(), address.text(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** A new account with the address of another, as it is kept there. */
    PersonId openLike(PersonId other) {
        var id = PersonId.next();
        jdbc.sql("insert into person (id, email, created_at) select ?, email, ? from person where id = ?")
                .params(id.value(), clock.instant().atOffset(ZoneOffset.UTC), other.value())
                .update();
        return id;
    }

    /** Keeps others from changing what those accounts open, to the end of the transaction; in one order, whoever asks. */
    void hold(PersonId... held) {
        jdbc.sql("select id from person where id = any(?) order by id for no key update")
                .param(Arrays.stream(held).map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Whether the account leads to other organizations than the current one. */
    boolean opensElsewhere(PersonId account) {
        return jdbc.sql("select belongs_elsewhere(?, ?)")
                .params(account.value(), CurrentOrganization.id().value())
                .query(Boolean.class)
                .single();
    }

    /** From whom somebody got a way in stays known when another account is theirs. */
    void moveLinks(PersonId from, PersonId to) {
        if (from.equals(to)) return;
        jdbc.sql("update one_time_link set person_id = ? where person_id = ? and issued_in = ?")
                .params(to.value(), from.value(), CurrentOrganization.id().value())
                .update();
    }
}
