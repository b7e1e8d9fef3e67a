package io.demarc.identity;

import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people into the organization, and gives those who are locked out a new link (decision record 0008). */
@Service
@Transactional
class Invitations {

    private final People people;
    private final Memberships memberships;
    private final OneTimeLinks links;
    private final JdbcClient jdbc;

    Invitations(People people, Memberships memberships, OneTimeLinks links, JdbcClient jdbc) {
        this.people = people;
        this.memberships = memberships;
        this.links = links;
        this.jdbc = jdbc;
    }

    /** @param token of the link to hand over */
    record Invited(MemberId member, String token) {}

    @Transactional(readOnly = true)
    boolean isMember(String email) {
        return people.byEmail(email)
                .flatMap(person -> memberships.findByPersonId(person.value()))
                .filter(Membership::isActive)
                .isPresent();
    }

    Invited invite(String email, String name, Role role, BusinessUnitId unit, MemberId by) {
        var person = people.known(email, name);
        var member = people.join(person, by);
        people.grant(member, role, unit, by);
        return new Invited(member, links.issue(person, Purpose.INVITATION));
    }

    /** A link to set a new password; refused for somebody whose password opens other organizations too. */
    String reset(MemberId member) {
        var person =
                memberships.findById(member.value()).orElseThrow(NotFound::new).person();
        if (belongsElsewhere(person)) throw IdentityRefusal.belongsElsewhere();
        return links.issue(person, Purpose.RESET);
    }

    private boolean belongsElsewhere(PersonId person) {
        return jdbc.sql("select belongs_elsewhere(?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }
}
