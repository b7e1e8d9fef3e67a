package io.demarc.boundary;

import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which legs somebody has asked for a decision on: from then on their cells are assessed. */
@Repository
class BoundarySubmissions {

    private final JdbcClient jdbc;

    BoundarySubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<UUID> legs, Instant at) {
        jdbc.sql("""
                        insert into boundary_submission (tenant_id, leg_id, submitted_at)
                        select ?, leg, ? from unnest(?) as leg
                        on conflict do nothing
                        """)
                .params(CurrentOrganization.id().value(), at.atOffset(ZoneOffset.UTC), legs.toArray(UUID[]::new))
                .update();
    }
}
