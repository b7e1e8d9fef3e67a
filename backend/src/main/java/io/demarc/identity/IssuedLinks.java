package io.demarc.identity;

import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.PlatformEvent.LinkIssued;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes {@link OneTimeLinks}, which whoever issues them hands over, and takes them back. */
@Service
@Transactional
public class IssuedLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final People people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuedLinks(People people, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues the operator's link for a member of the current organization, whose password it sets wherever it leads.
     *
     * @return its token, 43 characters that can stand in an address, for {@code /links/<token>}
     */
    public String issue(MemberId member, Purpose purpose) {
        return issue(member, purpose, null, true);
    }

    /** Issues a link of the current organization's for one of its members; the earlier one of the member is void from here on. */
    public String issue(MemberId member, Purpose purpose, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        return issue(member, purpose, me.actor(), false);
    }

    /** Ends the links for the member that nobody used. */
    public void withdraw(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        withdraw(member);
    }

    /** Ends all links of the current organization that nobody used: the operator's. */
    public void withdrawAll() {
        jdbc.sql("delete from one_time_link where issued_in = ? and used_at is null")
                .param(CurrentOrganization.id().value())
                .update();
    }

    private void withdraw(MemberId member) {
        jdbc.sql("delete from one_time_link where issued_in = ? and membership_id = ? and used_at is null")
                .params(CurrentOrganization.id().value(), member.value())
                .update();
    }

    private String issue(MemberId member, Purpose purpose, @Nullable MemberId by, boolean operator) {
        var person = people.personOf(member);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var at = clock.instant();
        var now = at.atOffset(ZoneOffset.UTC);
        withdraw(member);
        jdbc.sql("""
                        insert into one_time_link
                            (token_digest, person_id, purpose, issued_at, expires_at, issued_in, membership_id, issued_by,
                             by_operator)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        OneTimeLinks.digest(token).hex(),
                        person.value(),
                        purpose.name(),
                        now,
                        now.plus(purpose.life),
                        CurrentOrganization.id().value(),
                        member.value(),
                        by == null ? null : by.value(),
                        operator))
                .update();
        events.publishEvent(
                new LinkIssued(person, at, purpose, OneTimeLinks.digest(token), CurrentOrganization.id(), member, by));
        return token;
    }
}
