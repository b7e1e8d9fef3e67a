package io.demarc.review;

import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends approvals by date: what lists read follows, and the ledger is told. */
@Service
@Transactional
class Expiry {

    static final int AT_ONCE = 200;

    private final UseCaseReviews useCases;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Expiry(UseCaseReviews useCases, JdbcClient jdbc, BusinessClock clock) {
        this.useCases = useCases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many ended, at most {@value #AT_ONCE} in one transaction */
    int expire() {
        var ended = ended();
        ended.forEach(useCases::reviewChanged);
        return ended.size();
    }

    private List<UUID> ended() {
        return jdbc.sql("""
                        select use_case_id from use_case_overview
                        where tenant_id = ? and valid_until < ? and standing in ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'STALE')
                        order by use_case_id limit ?
                        """)
                .params(CurrentOrganization.id().value(), clock.today(), AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
