package io.demarc.identity;

import io.demarc.identity.PlatformEvent.LinkUsed;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which somebody comes into an organization or gets a new password for it, once; {@link IssuedLinks} makes them
 * and {@link Arrivals} uses them. Only their digest is kept, so reading the table opens nothing.
 */
@Service
@Transactional
public class OneTimeLinks {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What a link is for, and how long it can be used. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(24));

        final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /**
     * A link that can still be used.
     *
     * @param personId the account that the membership has so far
     * @param organization in which the membership is; its name and short name
     * @param byOperator whether it may set a password that opens other organizations as well
     */
    public record Open(
            PersonId personId,
            String email,
            Purpose purpose,
            MemberId membershipId,
            OrganizationId organization,
            String name,
            String slug,
            boolean byOperator) {

        public boolean isInvitation() {
            return purpose == Purpose.INVITATION;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Open> find(String token) {
        return jdbc.sql("""
                        select l.person_id, cast(p.email as text) as email, l.purpose, l.membership_id,
                               o.id as organization, o.name, o.slug, l.by_operator
                        from one_time_link l join person p on p.id = l.person_id join organization o on o.id = l.issued_in
                        where l.token_digest = ? and l.used_at is null and l.expires_at > ? and l.membership_id is not null
                        """)
                .params(digest(token).hex(), now())
                .query(Open.class)
                .optional();
    }

    /** Uses the link up, in the transaction of what it is used for. Of two who come at once, one is told that it was unused. */
    boolean use(String token, Open link) {
        int used = jdbc.sql(
                        "update one_time_link set used_at = ? where token_digest = ? and used_at is null and expires_at > ?")
                .params(now(), digest(token).hex(), now())
                .update();
        if (used > 0)
            events.publishEvent(
                    new LinkUsed(link.personId(), clock.instant(), link.purpose(), digest(token), link.organization()));
        return used > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Fingerprint digest(String token) {
        return Fingerprint.of(token);
    }
}
