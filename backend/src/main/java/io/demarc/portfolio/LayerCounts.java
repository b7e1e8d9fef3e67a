package io.demarc.portfolio;

import io.demarc.identity.Visible;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who answers for each layer, over the outlines that the list of use cases draws. */
@Component
class LayerCounts {

    private final JdbcClient jdbc;

    LayerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param letter as in an {@link io.demarc.inventory.Outline}: a capital is open */
    record Part(String layer, String letter, int count) {}

    /** Nobody answers for what is retired. Few outlines are written by many use cases: they are counted before they are taken apart. */
    List<Part> of(Visible visible) {
        return jdbc.sql("""
                        select left(part, 3) as layer, right(part, 1) as letter, sum(alike) as count
                        from (select o.outline, count(*) as alike from use_case_overview o
                              where o.tenant_id = :tenant and o.outline is not null and o.stage <> 'RETIRED' and %s
                              group by o.outline) counted,
                            regexp_split_to_table(outline, '[ /]+') part
                        group by 1, 2
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .params(visible.parameters())
                .query(Part.class)
                .list();
    }
}
