package io.demarc.inventory;

import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Derives again what lists show of use cases and writes nothing: what somebody changed there without the portal differs. */
@Service
public class Recomputation {

    private static final int CHUNK = 500;

    private final UseCaseStates states;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Recomputation(UseCaseStates states, JdbcClient jdbc, TransactionTemplate transaction, BusinessClock clock) {
        this.states = states;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What differs in the current organization, a sentence each. */
    public List<String> differences() {
        var found = new ArrayList<String>();
        var after = new UUID(0, 0);
        for (var ids = ids(after); !ids.isEmpty(); ids = ids(after)) {
            var chunk = ids;
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                found.addAll(compare(chunk));
            });
            after = ids.getLast();
        }
        return found;
    }

    /** Rows that are behind the reference data in force are derived again by a job, and are not looked at before. */
    private List<UUID> ids(UUID after) {
        return transaction.execute(status -> jdbc.sql("""
                        select use_case_id from use_case_overview
                        where tenant_id = ? and derived_with = ? and use_case_id > ? order by use_case_id limit ?
                        """)
                .params(CurrentOrganization.id().value(), states.versions(), after, CHUNK)
                .query(UUID.class)
                .list());
    }

    private List<String> compare(List<UUID> ids) {
        var today = clock.today();
        var found = new ArrayList<String>();
        for (var again : states.recomputed(ids)) {
            var shown = parts(again.before());
            var follows = parts(again.shown());
            var until = again.shown().permitted().validUntil();
            // An approval that has just ended is noticed within the quarter of an hour.
            if (until != null && until.isBefore(today) && !until.isBefore(today.minusDays(2))) continue;
            for (int i = 0; i < shown.size(); i++)
                if (!shown.get(i).equals(follows.get(i)))
                    found.add("what lists show of use case %s is %s, and what follows from its facts is %s"
                            .formatted(again.id(), shown.get(i), follows.get(i)));
        }
        return found;
    }

    private static List<Shown> parts(OverviewRow row) {
        return List.of(row.described(), row.placed(), row.bounded(), row.scored(), row.permitted());
    }
}
