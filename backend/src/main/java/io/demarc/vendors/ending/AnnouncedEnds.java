package io.demarc.vendors.ending;

import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was announced about the end of a model, as pages show it. */
@Repository
@Transactional(readOnly = true)
class AnnouncedEnds {

    /** At most 200 of the model {@code :id}, the first to come first, as they count on {@code :today}. */
    static final String OF_MODEL = """
            select e.id, e.version_name, e.distributor_id, d.name as distributor, e.kind, e.comes_on, e.not_before, e.source,
                   e.successor_id, coalesce(s.name, e.successor) as successor, e.stated_at, w.name as stated_by,
                   e.kind = 'SHUT_DOWN' and (e.version_name is null or e.comes_on >= :today) and not exists (
                       select from announced_end b where b.tenant_id = e.tenant_id and b.model_id = e.model_id
                         and b.distributor_id is not distinct from e.distributor_id
                         and (b.version_name is null or b.comes_on >= :today)
                         and (b.not_before, b.comes_on, b.id) < (e.not_before, e.comes_on, e.id)) as rules
            from model_end e
            left join called_vendor d on d.tenant_id = e.tenant_id and d.id = e.distributor_id
            left join model s on s.tenant_id = e.tenant_id and s.id = e.successor_id
            left join named_member w on w.tenant_id = e.tenant_id and w.id = e.stated_by
            where e.tenant_id = :tenant and e.model_id = :id
            order by e.comes_on, e.id limit 200
            """;

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AnnouncedEnds(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param rules whether no other source names an earlier day on which it is shut down at that distributor */
    record Row(
            UUID id,
            @Nullable String versionName,
            @Nullable UUID distributorId,
            @Nullable String distributor,
            ModelEndKind kind,
            LocalDate comesOn,
            boolean notBefore,
            String source,
            @Nullable UUID successorId,
            @Nullable String successor,
            Instant statedAt,
            @Nullable String statedBy,
            boolean rules) {}

    List<Row> of(ModelId model) {
        return jdbc.sql(OF_MODEL)
                .param("tenant", CurrentOrganization.id().value())
                .param("id", model.value())
                .param("today", clock.today())
                .query(ROW)
                .list();
    }
}
