package io.demarc.exchange.ending;

import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every day on which a model is shut down, as a calendar wants it. */
@Repository
@Transactional(readOnly = true)
class EndCalendar {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EndCalendar(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            UUID id,
            String model,
            @Nullable String versionName,
            @Nullable String distributor,
            LocalDate comesOn,
            boolean notBefore,
            @Nullable String source,
            @Nullable String successor) {}

    /** At most 5,000, the nearest to today first. */
    List<Row> all() {
        return jdbc.sql("""
                        select t.id, m.name as model, t.version_name, d.name as distributor, t.comes_on, t.not_before, t.source,
                               coalesce(s.name, t.successor) as successor
                        from announced_end t
                        join model m on m.tenant_id = t.tenant_id and m.id = t.model_id
                        left join called_vendor d on d.tenant_id = t.tenant_id and d.id = t.distributor_id
                        left join model s on s.tenant_id = t.tenant_id and s.id = t.successor_id
                        where t.tenant_id = :tenant order by abs(t.comes_on - :today), t.id limit 5000
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("today", clock.today())
                .query(ROW)
                .list();
    }
}
