package io.demarc.inventory.list;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.listing.Count;
import io.demarc.listing.RecordMapper;
import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a list is, added up from the counts that are kept; the portfolio adds up the same ones, so that it says the same. */
@Component
class KeptCounts {

    private record OfUnit(UUID unit, long count) {}

    private static final RecordMapper<OfUnit> OF_UNIT = new RecordMapper<>(OfUnit.class);

    private final JdbcClient jdbc;

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a list that is narrowed to what is not counted: a text, a vendor, what is one's own, what house rules say, a layer beside something else. */
    Optional<Count> of(UseCaseFilter filter, Within within, Member me) {
        return counted(filter).map(counted -> sum(counted, filter, within, me));
    }

    private static Optional<Scope> counted(UseCaseFilter filter) {
        if (filter.isLookedUp() || filter.isOwn() || filter.isRuled()) return Optional.empty();
        var facets = filter.facets("c", "not c.owned", "c.owned");
        if (!filter.hasLayer()) return Optional.of(Scope.all(Scope.of("c.layer is null"), facets));
        return facets.parameters().isEmpty() && facets.sql().equals("true") ? filter.countedLayer() : Optional.empty();
    }

    private Count sum(Scope counted, UseCaseFilter filter, Within within, Member me) {
        var kept = Scope.all(counted, within.scope("c.business_unit_id"));
        var rows = filter.scope(within.scope("o.business_unit_id"), me);
        return Count.exact(jdbc.sql("""
                        select coalesce((select sum(c.count) from use_case_count c
                                         where c.tenant_id = :tenant and %s and %s), 0)
                             + (select count(*) from use_case_overview o where o.tenant_id = :tenant and %s and %s)
                        """.formatted(Visible.inUnits("c"), kept.sql(), Visible.elsewhere("o"), rows.sql()))
                .params(kept.parameters())
                .params(rows.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(Long.class)
                .single());
    }

    /** How many there are in all within it, whoever sees them. */
    long size(Within within) {
        var kept = within.scope("c.business_unit_id");
        return jdbc.sql("""
                        select coalesce(sum(c.count), 0) from use_case_count c
                        where c.tenant_id = :tenant and c.layer is null and %s
                        """.formatted(kept.sql()))
                .params(kept.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(Long.class)
                .single();
    }

    /** How many each unit has itself, whatever unit the filter asks for; empty where that is not counted. */
    Optional<Map<UUID, Long>> byUnit(UseCaseFilter filter, Member me) {
        return counted(filter).map(counted -> byUnit(counted, filter.scope(Scope.EVERYTHING, me)));
    }

    private Map<UUID, Long> byUnit(Scope counted, Scope rows) {
        return jdbc
                .sql("""
                        select unit, sum(count) as count
                        from (select c.business_unit_id as unit, c.count from use_case_count c
                              where c.tenant_id = :tenant and %s and %s
                              union all
                              select o.business_unit_id, 1 from use_case_overview o
                              where o.tenant_id = :tenant and %s and %s) counted
                        group by unit having sum(count) > 0
                        """.formatted(Visible.inUnits("c"), counted.sql(), Visible.elsewhere("o"), rows.sql()))
                .params(counted.parameters())
                .params(rows.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(OF_UNIT)
                .list()
                .stream()
                .collect(toMap(OfUnit::unit, OfUnit::count));
    }
}
