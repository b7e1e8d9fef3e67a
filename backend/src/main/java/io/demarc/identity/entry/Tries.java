package io.demarc.identity.entry;

import io.demarc.kernel.Fingerprint;
import io.demarc.text.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries of passwords before the passwords are looked at, in the database, so that of many at once, on however many
 * nodes, no more are looked at than may be. An address that is nobody's is counted like any other.
 */
@Service
@Transactional
public class Tries {

    private static final Duration KEPT = Duration.ofHours(25);
    private static final int REMOVED_AT_ONCE = 200;

    private static final String LEVEL =
            "1 + greatest(0, c.level - :forgotten * greatest(0, extract(epoch from :now - c.at)))";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A try that may be made: what it was counted by. */
    public record Try(List<Counted> by) {

        /** Whether it is the one whose failing makes the next one wait, for the first time in a while. */
        public boolean isLastFree() {
            return by.stream()
                    .anyMatch(it -> isSomebodys(it.limit()) && it.limit().isReached(it.tries()));
        }
    }

    private record Counted(Limit limit, String who, double tries) {}

    /**
     * Counts a try to sign in.
     *
     * @param address none where what was typed is no address
     * @throws TooManyTries when it has to wait; it is not counted then, so that nobody makes others wait for longer
     */
    public Try signIn(Optional<EmailAddress> address, Network network) {
        String person = person(address);
        var counted = new ArrayList<Counted>();
        // In this order always: two who wait for each other's counts would wait for ever.
        counted.add(count(Limit.PERSON_FROM_NETWORK, digest("pair " + person + " " + network.text()), person));
        counted.add(count(Limit.PERSON, person, person));
        counted.add(count(Limit.NETWORK, digest("network " + network.text()), null));
        return new Try(counted);
    }

    /** Counts a try to sign in with an account on a device on which that was done before, whatever others try elsewhere. */
    public Try onDevice(EmailAddress address, String device) {
        String person = person(Optional.of(address));
        return new Try(List.of(count(Limit.PERSON_ON_DEVICE, digest("device " + person + " " + device), person)));
    }

    /** Counts a try of who is signed in to say their password once more; what strangers try does not count here. */
    public Try inSession(String session) {
        return new Try(List.of(count(Limit.SESSION, digest("session " + session), null)));
    }

    /** The password was right: what was counted in vain is forgotten, and what others share with the person keeps no trace. */
    public void succeeded(Try attempt) {
        for (var counted : attempt.by()) {
            String sql = isSomebodys(counted.limit())
                    ? "delete from sign_in_counter where who_digest = ?"
                    : "update sign_in_counter set level = greatest(0, level - 1) where who_digest = ?";
            jdbc.sql(sql).param(counted.who()).update();
        }
    }

    /** Forgets what was tried with an address in vain: its person has a new password, which nobody has tried to guess. */
    public void lift(EmailAddress address) {
        jdbc.sql("delete from sign_in_counter where person_digest = ?")
                .param(person(Optional.of(address)))
                .update();
    }

    /** Removes counts that have worn off, a bounded number at a time. */
    public void sweep() {
        jdbc.sql("""
                        delete from sign_in_counter where who_digest in
                            (select who_digest from sign_in_counter where at < ? limit ? for update skip locked)
                        """).params(now().minus(KEPT), REMOVED_AT_ONCE).update();
    }

    /** What is free moves no wait: of two tries at once the one whose clock was read first may be counted last. */
    private Counted count(Limit limit, String who, @Nullable String person) {
        return jdbc.sql("""
                        insert into sign_in_counter as c (who_digest, person_digest, level, at, next_at)
                        values (:who, :person, 1, :now, timestamptz 'epoch')
                        on conflict (who_digest) do update set
                            level = %1$s, at = :now,
                            next_at = case when %1$s < :free - 0.5 then c.next_at else :now + make_interval(
                                secs => least(:longest, :first * power(2, least(20, greatest(0, %1$s - :free))))) end
                        where c.next_at <= :now
                        returning level
                        """.formatted(LEVEL))
                .param("who", who)
                .param("person", person)
                .param("now", now())
                .param("forgotten", limit.forgottenPerSecond())
                .param("free", limit.free)
                .param("first", (double) limit.firstWait.toSeconds())
                .param("longest", (double) limit.longestWait.toSeconds())
                .query(Double.class)
                .optional()
                .map(tries -> new Counted(limit, who, tries))
                .orElseThrow(() -> new TooManyTries(waitFor(who), limit == Limit.NETWORK));
    }

    private Duration waitFor(String who) {
        return jdbc.sql("select next_at from sign_in_counter where who_digest = ?")
                .param(who)
                .query(OffsetDateTime.class)
                .optional()
                .map(next -> Duration.between(now(), next))
                .orElse(Duration.ZERO);
    }

    /** One person's own count, as against those that people share or that strangers fill. */
    private static boolean isSomebodys(Limit limit) {
        return switch (limit) {
            case PERSON_FROM_NETWORK, PERSON_ON_DEVICE, SESSION -> true;
            case PERSON, NETWORK -> false;
        };
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String person(Optional<EmailAddress> address) {
        return digest("person " + address.map(EmailAddress::text).orElse(""));
    }

    private static String digest(String text) {
        return Fingerprint.of(text).hex();
    }
}
