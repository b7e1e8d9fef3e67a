package io.demarc.identity.entry;

import io.demarc.kernel.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

    private static final int REMOVED_AT_ONCE = 200;

    /** A moment that is further ahead than clocks of several machines differ was set by a clock that was put back since. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final String LEVEL =
            "least(:most, 1 + greatest(0, c.level - :forgotten * greatest(0, extract(epoch from :now - c.at))))";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A try that may be made.
     *
     * @param by what it was counted by
     * @param isLastFree whether it is the one whose failing makes the next one wait, for the first time in a while
     */
    public record Try(List<Counter> by, boolean isLastFree) {}

    /**
     * Counts a try to sign in.
     *
     * @throws TooManyTries when it has to wait; it is not counted then, so that nobody makes others wait for longer
     */
    public Try signIn(LoginName name, Network network) {
        String person = person(name);
        var counters = new ArrayList<Counter>();
        counters.add(new Counter(Limit.PERSON, person, person, 0));
        int width = 0;
        for (String part : network.andWider()) {
            counters.add(Counter.of(Limit.PERSON_FROM_NETWORK, "pair " + person + " " + part, person, width));
            counters.add(Counter.of(Limit.NETWORK, part, null, width));
            width++;
        }
        return count(counters);
    }

    /** Counts a try to sign in with an account on a device on which that was done before, whatever others try elsewhere. */
    public Try onDevice(LoginName name, String device) {
        return count(List.of(deviceOf(name, device)));
    }

    /** Counts a try of who is signed in to say their password once more; what strangers try does not count here. */
    public Try inSession(String session) {
        return count(List.of(Counter.of(Limit.SESSION, "session " + session, null, 0)));
    }

    /**
     * Counts what is kept through a link that opens something without an account.
     *
     * @param link its id
     * @throws TooManyTries when it has to wait
     */
    public void onLink(String link) {
        count(List.of(Counter.of(Limit.LINK, "link " + link, null, 0)));
    }

    /**
     * Counts a link that there is not.
     *
     * @throws TooManyTries when so many were tried from there that the next has to wait
     */
    public void unknownLink(Network network) {
        var counters = new ArrayList<Counter>();
        int width = 0;
        for (String part : network.andWider())
            counters.add(Counter.of(Limit.UNKNOWN_LINK, "unknown link from " + part, null, width++));
        count(counters);
    }

    /** The password was right: what was counted in vain is forgotten, and what others share with the person keeps no trace. */
    public void succeeded(Try attempt) {
        for (var counter : attempt.by().stream().sorted().toList()) {
            String sql = counter.isSomebodys()
                    ? "delete from sign_in_counter where who_digest = ?"
                    : "update sign_in_counter set level = greatest(0, level - 1) where who_digest = ?";
            jdbc.sql(sql).param(counter.who()).update();
        }
    }

    /** Forgets what was tried of somebody in vain: they have a new password, which nobody has tried to guess. */
    public void lift(LoginName name) {
        jdbc.sql("""
                        delete from sign_in_counter where who_digest in
                            (select who_digest from sign_in_counter where person_digest = ? order by who_digest for update)
                        """).param(person(name)).update();
    }

    /** Forgets what was tried of somebody in vain on a device that is theirs. */
    public void liftOnDevice(LoginName name, String device) {
        jdbc.sql("delete from sign_in_counter where who_digest = ?")
                .param(deviceOf(name, device).who())
                .update();
    }

    /** Removes counts that have worn off, a bounded number at a time. */
    public void sweep() {
        jdbc.sql("""
                        delete from sign_in_counter where who_digest in
                            (select who_digest from sign_in_counter where worn_off_at < ? limit ? for update skip locked)
                        """).params(now(), REMOVED_AT_ONCE).update();
    }

    private Try count(List<Counter> counters) {
        var crowded = counters.stream().filter(this::isCrowded).toList();
        boolean lastFree = false;
        for (var counter : counters.stream().sorted().toList()) {
            double tries = count(counter, crowded);
            lastFree |= counter.isSomebodys() && Math.round(tries) == counter.free(!crowded.isEmpty());
        }
        return new Try(counters, lastFree);
    }

    /** What is free moves no wait: of two tries at once the one whose clock was read first may be counted last. */
    private double count(Counter counter, List<Counter> crowded) {
        return jdbc.sql("""
                        insert into sign_in_counter as c (who_digest, person_digest, level, at, next_at, worn_off_at)
                        values (:who, :person, 1, :now, timestamptz 'epoch', :now + make_interval(secs => 1 / :forgotten))
                        on conflict (who_digest) do update set
                            level = %1$s, at = :now, worn_off_at = :now + make_interval(secs => %1$s / :forgotten),
                            next_at = case when :longest = 0 or %1$s < :free - 0.5 then c.next_at else :now + make_interval(
                                secs => least(:longest, :first * power(2, least(20, greatest(0, %1$s - :free))))) end
                        where c.next_at <= :now or c.at > :now + make_interval(secs => :ahead)
                        returning level
                        """.formatted(LEVEL))
                .param("who", counter.who())
                .param("person", counter.person())
                .param("now", now())
                .param("forgotten", counter.forgottenPerSecond())
                .param("most", counter.most())
                .param("free", counter.free(!crowded.isEmpty()))
                .param("first", (double) counter.limit().firstWait.toSeconds())
                .param("longest", (double) counter.limit().longestWait.toSeconds())
                .param("ahead", (double) AHEAD.toSeconds())
                .query(Double.class)
                .optional()
                .orElseThrow(() -> new TooManyTries(
                        waitFor(counter.who()), crowded.stream().anyMatch(it -> it.limit() == Limit.NETWORK)));
    }

    /** Whether so much is tried of the person, or from the network, that less is free; nobody waits for anybody to ask that. */
    private boolean isCrowded(Counter counter) {
        if (!counter.limit().isWide()) return false;
        return jdbc.sql("""
                        select level - :forgotten * greatest(0, extract(epoch from :now - at)) from sign_in_counter
                        where who_digest = :who
                        """)
                .param("who", counter.who())
                .param("now", now())
                .param("forgotten", counter.forgottenPerSecond())
                .query(Double.class)
                .optional()
                .filter(level -> level >= counter.free(false))
                .isPresent();
    }

    private Duration waitFor(String who) {
        return jdbc.sql("select next_at from sign_in_counter where who_digest = ?")
                .param(who)
                .query(OffsetDateTime.class)
                .optional()
                .map(next -> Duration.between(now(), next))
                .orElse(Duration.ZERO);
    }

    private static Counter deviceOf(LoginName name, String device) {
        String person = person(name);
        return Counter.of(Limit.PERSON_ON_DEVICE, "device " + person + " " + device, person, 0);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String person(LoginName name) {
        return Fingerprint.of("person " + name.text()).hex();
    }
}
