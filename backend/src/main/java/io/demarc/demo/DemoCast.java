package io.demarc.demo;

import io.demarc.identity.Credentials;
import io.demarc.identity.Granting;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.People;
import io.demarc.identity.Role;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Passwords;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives an invented organization a member per role, each with an account. */
@Component
@Profile("demo")
class DemoCast {

    private final People people;
    private final Granting granting;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Members members;
    private final EntityManager entities;

    DemoCast(
            People people,
            Granting granting,
            Credentials credentials,
            Passwords passwords,
            Members members,
            EntityManager entities) {
        this.people = people;
        this.granting = granting;
        this.credentials = credentials;
        this.passwords = passwords;
        this.members = members;
        this.entities = entities;
    }

    /** What the accounts of an organization sign in with: made before its transaction begins, because it takes long. */
    Map<DemoAccount, Hash> hashes() {
        var hashes = new EnumMap<DemoAccount, Hash>(DemoAccount.class);
        for (var account : DemoAccount.values())
            hashes.put(account, passwords.hash(Asker.PORTAL, DemoAccounts.PASSWORD));
        return hashes;
    }

    /** @param claims where the one without another role works; all others see the whole */
    Map<Role, Member> join(
            String slug, BusinessUnitId root, BusinessUnitId claims, Map<DemoAccount, Hash> hashes, Member portal) {
        var cast = new LinkedHashMap<Role, MemberId>();
        for (var account : DemoAccount.values()) {
            var member = people.join(new EmailAddress(account.email(slug)), new Name(account.personName()), portal);
            credentials.set(people.personOf(member), Objects.requireNonNull(hashes.get(account)), null);
            granting.grant(member, account.role(), account == DemoAccount.MEMBER ? claims : root, portal);
            cast.put(account.role(), member);
        }
        entities.flush(); // Members are read by SQL.
        var present = new LinkedHashMap<Role, Member>();
        cast.forEach((role, member) -> present.put(role, members.find(member).orElseThrow()));
        return present;
    }
}
