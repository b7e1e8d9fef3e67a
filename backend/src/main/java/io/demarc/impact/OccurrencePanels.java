package io.demarc.impact;

import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest events as pages of what they are about show them. */
@Component
@Transactional(readOnly = true)
class OccurrencePanels {

    /** So many are shown; the list has all. */
    static final int SHOWN = 5;

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;

    OccurrencePanels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String name, Occasion occasion, LocalDate happenedOn, boolean withdrawn) {}

    /** Of a vendor those of its offerings and models, too. */
    List<Row> of(About about) {
        var which =
                switch (about.kind()) {
                    case VENDOR -> """
                            (e.vendor_id = :id
                             or e.offering_id in (select id from offering where tenant_id = :tenant and vendor_id = :id)
                             or e.model_id in (select id from model where tenant_id = :tenant and vendor_id = :id))
                            """;
                    case OFFERING -> "e.offering_id = :id";
                    case MODEL -> "e.model_id = :id";
                };
        return jdbc.sql("""
                        select e.id, e.name, e.occasion, e.happened_on, e.withdrawn_at is not null as withdrawn
                        from occurrence e where e.tenant_id = :tenant and %s
                        order by e.happened_on desc, e.id desc limit :shown
                        """.formatted(which))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", about.id())
                .param("shown", SHOWN)
                .query(ROW)
                .list();
    }
}
