package io.demarc.identity;

import io.demarc.identity.PlatformEvent.LinkUsed;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which a person sets a password or accepts a membership, once; {@link IssuedLinks} makes them. Only their digest
 * is kept, so reading the table opens nothing.
 */
@Service
@Transactional
public class OneTimeLinks {

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Credentials credentials, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
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

    /** A link that can still be used: whose it is. */
    public record Open(
            PersonId person,
            String email,
            Purpose purpose,
            @Nullable Offer offer) {}

    private record Row(
            PersonId personId,
            String email,
            Purpose purpose,
            @Nullable MemberId membershipId,
            @Nullable OrganizationId organization,
            @Nullable String name,
            @Nullable String slug) {

        private Open open() {
            return new Open(personId, email, purpose, offer());
        }

        private @Nullable Offer offer() {
            return membershipId == null || organization == null || name == null || slug == null
                    ? null
                    : new Offer(organization, name, slug, membershipId);
        }
    }

    /** A membership that the person may accept, signed in as themselves. */
    public record Offer(OrganizationId organization, String name, String slug, MemberId member) {}

    /** The link as long as it can be used: not once its person has come to belong to another organization than its issuer's. */
    @Transactional(readOnly = true)
    public Optional<Open> find(String token) {
        return jdbc.sql("""
                        select l.person_id, p.email, l.purpose, l.membership_id, o.id as organization, o.name, o.slug
                        from one_time_link l join person p on p.id = l.person_id
                        left join organization o on o.id = l.issued_in
                        where l.token_digest = ? and l.used_at is null and l.expires_at > ?
                          and (l.issued_in is null or l.membership_id is not null
                               or not belongs_elsewhere(l.person_id, l.issued_in))
                        """)
                .params(digest(token), now())
                .query(Row.class)
                .optional()
                .map(Row::open);
    }

    /** Uses up a link that offers a membership; whether it could still be used. */
    public boolean accept(String token, PersonId person) {
        int used = jdbc.sql("""
                        update one_time_link set used_at = ?
                        where token_digest = ? and used_at is null and expires_at > ? and person_id = ?
                          and membership_id is not null
                        """)
                .params(now(), digest(token), now(), person.value())
                .update();
        if (used > 0) events.publishEvent(new LinkUsed(person, clock.instant(), Purpose.INVITATION));
        return used > 0;
    }

    /**
     * Uses the link up and sets the password; whoever was signed in as the person is signed out.
     *
     * @return whether it could still be used
     */
    public boolean use(String token, Hash password) {
        var link = find(token);
        if (link.isEmpty() || link.get().offer() != null) return false;
        // Of two who come at once, one changes the row.
        int used = jdbc.sql("update one_time_link set used_at = ? where token_digest = ? and used_at is null")
                .params(now(), digest(token))
                .update();
        if (used == 0) return false;
        credentials.set(link.get().person(), password);
        events.publishEvent(
                new LinkUsed(link.get().person(), clock.instant(), link.get().purpose()));
        return true;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static String digest(String token) {
        return Fingerprint.of(token).hex();
    }
}
