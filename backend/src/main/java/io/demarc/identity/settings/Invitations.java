package io.demarc.identity.settings;

import io.demarc.identity.Credentials;
import io.demarc.identity.Granting;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.Member;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.People;
import io.demarc.identity.Role;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
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
    private final Granting granting;
    private final IssuedLinks links;
    private final Credentials credentials;
    private final JdbcClient jdbc;

    Invitations(People people, Granting granting, IssuedLinks links, Credentials credentials, JdbcClient jdbc) {
        this.people = people;
        this.granting = granting;
        this.links = links;
        this.credentials = credentials;
        this.jdbc = jdbc;
    }

    /** @param token of the link to hand over */
    record Invited(MemberId member, String token) {}

    @Transactional(readOnly = true)
    boolean isMember(String email) {
        return people.byEmail(email).filter(people::isMember).isPresent();
    }

    Invited invite(String email, String name, Role role, BusinessUnitId unit, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var person = people.known(email, name, me);
        var member = joinsByThemselves(person) ? people.invite(person, me) : people.join(person, me);
        granting.grant(member, role, unit, me);
        return new Invited(member, link(person, member, me));
    }

    /** Another invitation, with the roles noted, for whoever did not use theirs or was a member once. */
    String again(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var person = people.personOf(member);
        if (people.isMember(person)) {
            if (credentials.exist(person)) throw InvitationRefusal.memberAlready();
            people.invitationRenewed(member, me);
        } else if (joinsByThemselves(person)) people.invite(person, me);
        else people.join(person, me);
        return link(person, member, me);
    }

    private String link(PersonId person, MemberId member, Member me) {
        return joinsByThemselves(person)
                ? links.offer(person, member, me)
                : links.issueHere(person, Purpose.INVITATION, me);
    }

    /** Nobody with a password is brought in without their own act; a link to choose the first one would open other doors too. */
    private boolean joinsByThemselves(PersonId person) {
        return credentials.exist(person) || belongsElsewhere(person);
    }

    /** Ends the membership, or what was offered of one; the links that were handed over for it end with it. */
    void end(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var person = people.personOf(member);
        boolean withdrawn = links.withdraw(person, me);
        boolean isMember = people.isMember(person);
        if (isMember && credentials.exist(person)) people.leave(member, me);
        else if (isMember || withdrawn) people.withdraw(member, me);
    }

    /** A link to set a new password; refused for somebody whose password opens other organizations too. */
    String reset(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var person = people.personOf(member);
        if (belongsElsewhere(person)) throw InvitationRefusal.belongsElsewhere();
        people.resetLinkIssued(member, me);
        return links.issueHere(person, Purpose.RESET, me);
    }

    private boolean belongsElsewhere(PersonId person) {
        return jdbc.sql("select belongs_elsewhere(?, ?)")
                .params(person.value(), CurrentOrganization.id().value())
                .query(Boolean.class)
                .single();
    }
}
