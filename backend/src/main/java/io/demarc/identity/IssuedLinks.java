package io.demarc.identity;

import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.PlatformEvent.LinkIssued;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
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

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuedLinks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues the operator's link, which sets the password of anybody; earlier ones of the person are void from here on.
     *
     * @return its token, 43 characters that can stand in an address, for {@code /links/<token>}
     */
    public String issue(PersonId person, Purpose purpose) {
        return issue(person, purpose, null, null, null);
    }

    /** A link of the current organization's, which can be used only while the person belongs to no other (0008). */
    public String issueHere(PersonId person, Purpose purpose, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        return issue(person, purpose, CurrentOrganization.id(), null, me.actor());
    }

    /** A link with which somebody who has a password already accepts a membership of the current organization. */
    public String offer(PersonId person, MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        return issue(person, Purpose.INVITATION, CurrentOrganization.id(), member, me.actor());
    }

    /**
     * Ends the links of the person that the current organization issued and nobody used.
     *
     * @return whether there were any
     */
    public boolean withdraw(PersonId person, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        int open = jdbc.sql("delete from one_time_link where person_id = ? and issued_in = ? and used_at is null")
                .params(person.value(), CurrentOrganization.id().value())
                .update();
        return open > 0;
    }

    private String issue(
            PersonId person,
            Purpose purpose,
            @Nullable OrganizationId issuer,
            @Nullable MemberId offered,
            @Nullable MemberId by) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var at = clock.instant();
        var now = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        delete from one_time_link where person_id = ? and used_at is null
                          and membership_id is not distinct from ?
                        """)
                .params(Arrays.asList(person.value(), offered == null ? null : offered.value()))
                .update();
        jdbc.sql("""
                        insert into one_time_link
                            (token_digest, person_id, purpose, issued_at, expires_at, issued_in, membership_id, issued_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        OneTimeLinks.digest(token),
                        person.value(),
                        purpose.name(),
                        now,
                        now.plus(purpose.life),
                        issuer == null ? null : issuer.value(),
                        offered == null ? null : offered.value(),
                        by == null ? null : by.value()))
                .update();
        events.publishEvent(new LinkIssued(person, at, purpose));
        return token;
    }
}
