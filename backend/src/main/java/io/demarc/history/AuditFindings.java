package io.demarc.history;

import io.demarc.listing.Count;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What rules find worth a look in the last 90 days; whether it is wrong is for the auditor to say. */
@Component
@Transactional(readOnly = true)
class AuditFindings {

    private static final int DAYS = 90;

    /** No more are shown; that there are more is counted. */
    static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditFindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param rule as in the messages {@code history.rule.}
     * @param example the name of the newest, if it has one
     */
    record Finding(String rule, int count, String example, Instant newest) {

        /** "12", or "1,000+" where there are more. */
        public String many() {
            return AuditFindings.many(count);
        }
    }

    /** @param who did what the rule looks at; null where it is nobody in particular, or the portal */
    record Found(String name, String path, @Nullable String who, Instant at) {}

    /** Those rules that find anything, in one statement. */
    List<Finding> summary() {
        var each = Arrays.stream(AuditRule.values())
                .map(AuditFindings::counted)
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select rule, count, example, newest from (" + each + ") found where count > 0 order by place")
                .param("tenant", CurrentOrganization.id().value())
                .param("since", since())
                .query(Finding.class)
                .list();
    }

    private static String counted(AuditRule rule) {
        return """
                select %d as place, '%s' as rule, count(*) as count, (array_agg(name order by at desc))[1] as example,
                       max(at) as newest
                from (%s order by at desc limit %d) x
                """.formatted(rule.ordinal(), rule.key(), rule.sql(), MOST + 1);
    }

    static String many(int count) {
        return new Count(count, MOST).text();
    }

    /** The newest first; one more than are shown, where there are more. */
    List<Found> of(AuditRule rule) {
        return jdbc.sql("%s order by at desc limit %d".formatted(rule.sql(), MOST + 1))
                .param("tenant", CurrentOrganization.id().value())
                .param("since", since())
                .query(Found.class)
                .list();
    }

    private Object since() {
        return clock.instant().minus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC);
    }
}
