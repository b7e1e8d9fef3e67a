package io.demarc.identity;

import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
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
    private final Credentials credentials;
    private final JdbcClient jdbc;

    Invitations(People people, Memberships memberships, OneTimeLinks links, Credentials credentials, JdbcClient jdbc) {
        this.people = people;
        this.memberships = memberships;
        this.links = links;
        this.credentials = credentials;
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
        // A link to choose the first password would open the other organization's door as well.
        boolean known = credentials.exist(person) || belongsElsewhere(person);
        var member = known ? people.invite(person, by) : people.join(person, by);
        people.grant(member, role, unit, by);
        return new Invited(member, known ? links.offer(person, member) : links.issueHere(person, Purpose.INVITATION));
    }

    /** Offers an ended membership anew, with the roles it had; nobody is brought back without their own act. */
    String again(MemberId member, MemberId by) {
        var person =
                memberships.findById(member.value()).orElseThrow(NotFound::new).person();
        people.invite(person, by);
        return links.offer(person, member);
    }

    /** A link to set a new password; refused for somebody whose password opens other organizations too. */
    String reset(MemberId member, MemberId by) {
        var person =
                memberships.findById(member.value()).orElseThrow(NotFound::new).person();
        if (belongsElsewhere(person)) throw IdentityRefusal.belongsElsewhere();
        people.resetLinkIssued(member, by);
        return links.issueHere(person, Purpose.RESET);
    }

    private boolean belongsElsewhere(PersonId person) {
        return jdbc.sql("select belongs_elsewhere(?, ?)")
                .params(person.value(), CurrentOrganization.id().value())
                .query(Boolean.class)
                .single();
    }
}
