package io.demarc.identity.entry;

import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The devices on which people signed in before, by a token that only the device has; kept is its digest. A known device
 * lets nobody in: it has a count of tries of its own, so that whoever guesses elsewhere keeps nobody out.
 */
@Service
@Transactional
public class Devices {

    /** After the last time that somebody signed in on it. */
    public static final Duration KEPT = Duration.ofDays(180);

    private static final int MOST_OF_A_PERSON = 20;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    Devices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which of those persons signed in with the token before. */
    @Transactional(readOnly = true)
    public Set<PersonId> known(@Nullable String token, Collection<PersonId> persons) {
        if (token == null || persons.isEmpty()) return Set.of();
        return jdbc
                .sql("""
                        select person_id from known_device
                        where token_digest = :token and used_at > :long_ago and person_id = any(:persons)
                        """)
                .param("token", digest(token))
                .param("long_ago", now().minus(KEPT))
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Whether anybody signed in with the token before. */
    @Transactional(readOnly = true)
    public boolean isKnown(String token) {
        return jdbc.sql("select exists (select from known_device where token_digest = ? and used_at > ?)")
                .params(digest(token), now().minus(KEPT))
                .query(Boolean.class)
                .single();
    }

    /**
     * Knows the device from now on.
     *
     * @param token that the device has shown; kept where it is one of ours, so that several people can use one device
     * @return the token that the device is to show
     */
    public String remember(PersonId person, @Nullable String token) {
        String shown = token != null && isKnown(token) ? token : fresh();
        jdbc.sql("""
                        insert into known_device (person_id, token_digest, used_at) values (?, ?, ?)
                        on conflict (person_id, token_digest) do update set used_at = excluded.used_at
                        """).params(person.value(), digest(shown), now()).update();
        jdbc.sql("""
                        delete from known_device where person_id = :person and (used_at < :long_ago or token_digest in
                            (select token_digest from known_device where person_id = :person
                             order by used_at desc offset :most))
                        """)
                .param("person", person.value())
                .param("long_ago", now().minus(KEPT))
                .param("most", MOST_OF_A_PERSON)
                .update();
        return shown;
    }

    /** Knows none of the person's devices any more. */
    public void forget(PersonId person) {
        jdbc.sql("delete from known_device where person_id = ?")
                .param(person.value())
                .update();
    }

    private static String fresh() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(String token) {
        return Fingerprint.of("device " + token).hex();
    }
}
