package io.demarc.portfolio;

import io.demarc.boundary.Boundaries;
import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.inventory.Outline;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often who answers for each layer, from the counts that the list of use cases takes its own from. */
@Component
class LayerCounts {

    /** In place of a layer. */
    static final String ALL = "ALL";

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    LayerCounts(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    LayerChart chart(Visible visible, Within within, PortfolioFilter filter) {
        return LayerChart.of(of(visible, within), boundaries.layers(), filter);
    }

    /** The line that each mode draws as a rule, by the mode's name. */
    Map<String, Outline> lines() {
        var lines = new TreeMap<String, Outline>();
        boundaries.lines().forEach((mode, line) -> lines.put(mode.name(), line));
        return lines;
    }

    /**
     * @param layer {@link #ALL} of how much of the boundary is proven
     * @param letter as in an {@link io.demarc.inventory.Outline}: a capital is open; of all layers the coverage in per cent
     */
    record Part(String layer, String letter, int count) {}

    /** Nobody answers for what is retired. */
    private List<Part> of(Visible visible, Within within) {
        return jdbc.sql("""
                        select layer, answer as letter, sum(count) as count
                        from (
                            select c.layer, c.answer, c.count from use_case_count c
                            where c.tenant_id = :tenant and c.layer is not null and %s and %s
                            union all
                            select left(part, 3), right(part, 1), 1 from use_case_overview o
                            cross join lateral regexp_split_to_table(o.outline, '[ /]+') part
                            where o.tenant_id = :tenant and o.stage <> 'RETIRED' and %s and %s
                            union all
                            select 'ALL', cast(o.coverage as text), 1 from use_case_overview o
                            where o.tenant_id = :tenant and o.stage <> 'RETIRED' and o.coverage is not null and %s and %s) counted
                        group by layer, answer
                        """.formatted(
                                Visible.inUnits("c"),
                                within.scope("c.business_unit_id").sql(),
                                Visible.elsewhere("o"),
                                within.scope("o.business_unit_id").sql(),
                                Visible.elsewhere("o"),
                                within.scope("o.business_unit_id").sql()))
                .param("tenant", CurrentOrganization.id().value())
                .params(visible.parameters())
                .params(within.scope("").parameters())
                .query(Part.class)
                .list();
    }
}
