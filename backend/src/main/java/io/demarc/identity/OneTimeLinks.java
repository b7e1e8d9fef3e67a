package io.demarc.identity;

import io.demarc.identity.PlatformEvent.LinkIssued;
import io.demarc.identity.PlatformEvent.LinkUsed;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which a person sets a password, once. Whoever issues one hands it over; only its digest is kept, so reading
 * the table opens nothing.
 */
@Service
@Transactional
public class OneTimeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(
            JdbcClient jdbc,
            Credentials credentials,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** What a link is for, and how long it can be used. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(24));

        private final Duration life;

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

    /** A membership that the person may accept, signed in as themselves. */
    public record Offer(OrganizationId organization, String name, String slug, MemberId member) {}

    /**
     * Issues the operator's link, which sets the password of anybody; earlier ones of the person are void from here on.
     *
     * @return its token, 43 characters that can stand in an address, for {@code /links/<token>}
     */
    public String issue(PersonId person, Purpose purpose) {
        return issue(person, purpose, null, null, null);
    }

    /** A link of the current organization's, which can be used only while the person belongs to no other (0008). */
    public String issueHere(PersonId person, Purpose purpose, MemberId by) {
        return issue(person, purpose, CurrentOrganization.id(), null, by);
    }

    /** A link with which somebody who has a password already accepts a membership of the current organization. */
    public String offer(PersonId person, MemberId member, MemberId by) {
        return issue(person, Purpose.INVITATION, CurrentOrganization.id(), member, by);
    }

    /**
     * Ends the links of the person that the current organization issued and nobody used.
     *
     * @return whether there were any
     */
    public boolean withdraw(PersonId person) {
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
        var now = now();
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
                        digest(token),
                        person.value(),
                        purpose.name(),
                        now,
                        now.plus(purpose.life),
                        issuer == null ? null : issuer.value(),
                        offered == null ? null : offered.value(),
                        by == null ? null : by.value()))
                .update();
        events.publishEvent(new LinkIssued(person, clock.instant(), purpose));
        return token;
    }

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
                .query((row, number) -> new Open(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("email"),
                        Purpose.valueOf(row.getString("purpose")),
                        offer(row)))
                .optional();
    }

    private static @Nullable Offer offer(ResultSet row) throws SQLException {
        var member = row.getObject("membership_id", UUID.class);
        return member == null
                ? null
                : new Offer(
                        new OrganizationId(row.getObject("organization", UUID.class)),
                        row.getString("name"),
                        row.getString("slug"),
                        new MemberId(member));
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
    public boolean use(String token, String password) {
        var link = find(token);
        if (link.isEmpty() || link.get().offer() != null) return false;
        // Of two who come at once, one changes the row.
        int used = jdbc.sql("update one_time_link set used_at = ? where token_digest = ? and used_at is null")
                .params(now(), digest(token))
                .update();
        if (used == 0) return false;
        credentials.set(link.get().person(), password);
        sessions.endAll(link.get().person());
        events.publishEvent(
                new LinkUsed(link.get().person(), clock.instant(), link.get().purpose()));
        return true;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(String token) {
        return Fingerprint.of(token).hex();
    }
}
