package io.demarc.inventory;

import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives again what lists show of use cases and writes nothing: what somebody changed there without the portal differs. Each
 * chunk is looked at as it was at one moment, so that people may work meanwhile.
 */
@Service
public class Recomputation {

    private static final int CHUNK = 500;

    private final UseCaseStates states;
    private final CountComparison counts;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final BusinessClock clock;

    Recomputation(
            UseCaseStates states,
            CountComparison counts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BusinessClock clock) {
        this.states = states;
        this.counts = counts;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** What is found of a chunk; {@code behind} are those that show what follows no more, and are derived again anyway. */
    private record Compared(List<UUID> ids, List<String> different, List<UseCaseId> behind) {}

    /** What differs in the current organization, a sentence each. */
    public List<String> differences() {
        var found = new ArrayList<>(counts.differences());
        var behind = new ArrayList<UseCaseId>();
        found.addAll(missing());
        for (var chunk = compare(new UUID(0, 0));
                !chunk.ids().isEmpty();
                chunk = compare(chunk.ids().getLast())) {
            found.addAll(chunk.different());
            behind.addAll(chunk.behind());
        }
        if (!behind.isEmpty())
            found.add(
                    ("what lists show of %d use cases, %s among them, differs from what follows from their facts: they are to"
                                    + " be derived again, ask once more when the portal has done so")
                            .formatted(behind.size(), behind.getFirst()));
        return found;
    }

    private Compared compare(UUID after) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            status.setRollbackOnly();
            return compare(ids(after));
        }));
    }

    private List<UUID> ids(UUID after) {
        return jdbc.sql("""
                        select use_case_id from use_case_overview
                        where tenant_id = ? and use_case_id > ? order by use_case_id limit ?
                        """)
                .params(CurrentOrganization.id().value(), after, CHUNK)
                .query(UUID.class)
                .list();
    }

    /** Use cases that no list shows at all. */
    private List<String> missing() {
        return Objects.requireNonNull(snapshot.execute(status -> jdbc.sql("""
                        select 'use case ' || u.id || ' is in no list' from use_case u
                        where u.tenant_id = :tenant and not exists (
                            select from use_case_overview o where o.tenant_id = :tenant and o.use_case_id = u.id)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .query(String.class)
                .list()));
    }

    private Compared compare(List<UUID> ids) {
        var found = new Compared(ids, new ArrayList<>(), new ArrayList<>());
        var versions = states.versions();
        for (var again : states.recomputed(ids)) {
            var different = different(again);
            if (different.isEmpty()) continue;
            if (versions.equals(again.before().derivedWith())) found.different().addAll(different);
            else found.behind().add(again.id());
        }
        return found;
    }

    private List<String> different(UseCaseState again) {
        var today = clock.today();
        var shown = parts(again.before());
        var follows = parts(again.shown());
        var until = again.shown().permitted().validUntil();
        // An approval that has just ended is noticed within the quarter of an hour.
        boolean justEnded = until != null && until.isBefore(today) && !until.isBefore(today.minusDays(2));
        var different = new ArrayList<String>();
        for (int i = 0; i < shown.size(); i++)
            if (!shown.get(i).equals(follows.get(i)) && !(justEnded && shown.get(i) instanceof Shown.Permitted))
                different.add("what lists show of use case %s is %s, and what follows from its facts is %s"
                        .formatted(again.id(), shown.get(i), follows.get(i)));
        return different;
    }

    private static List<Shown> parts(OverviewRow row) {
        return List.of(row.described(), row.placed(), row.bounded(), row.scored(), row.permitted(), row.ruled());
    }
}
