package io.demarc.review;

import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.SubjectKey;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends approvals by date, whatever they are about. */
@Service
@Transactional
class Expiry {

    static final int AT_ONCE = 200;

    private final Reviewables subjects;
    private final MaterialChanges changes;
    private final Histories histories;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Expiry(Reviewables subjects, MaterialChanges changes, Histories histories, JdbcClient jdbc, BusinessClock clock) {
        this.subjects = subjects;
        this.changes = changes;
        this.histories = histories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many ended, at most {@value #AT_ONCE} in one transaction */
    int expire() {
        var ended = ended();
        for (var key : ended) {
            var kind = subjects.of(key.kind());
            kind.lock(key.id());
            changes.expire(key.subject());
            kind.reviewChanged(key.id(), histories.of(key.subject()));
        }
        return ended.size();
    }

    /** In the order in which subjects are locked. */
    private List<SubjectKey> ended() {
        return jdbc.sql("""
                        select a.subject_kind as kind, a.subject_id as id from approval a
                        where a.tenant_id = :tenant and a.valid_until < :today and a.expired_at is null and a.lapsed_at is null
                          and not exists (select from approval l where l.tenant_id = a.tenant_id and l.subject_kind = a.subject_kind
                                          and l.subject_id = a.subject_id and (l.granted_at, l.id) > (a.granted_at, a.id))
                        order by a.subject_kind, a.subject_id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("today", clock.today())
                .param("most", AT_ONCE)
                .query(SubjectKey.class)
                .list();
    }
}
