package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.Count;
import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a list is, added up from the counts that are kept; the portfolio adds up the same ones, so that it says the same. */
@Component
class KeptCounts {

    private final JdbcClient jdbc;

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a list that is narrowed to what is not counted: a text, a vendor, what is one's own, a layer beside something else. */
    Optional<Count> of(UseCaseFilter filter, Member me) {
        if (filter.isLookedUp() || filter.isOwn()) return Optional.empty();
        var facets = filter.facets("c", "not c.owned");
        if (!filter.hasLayer()) return Optional.of(sum(Scope.all(Scope.of("c.layer is null"), facets), filter, me));
        return facets.parameters().isEmpty() && facets.sql().equals("true")
                ? filter.countedLayer().map(layer -> sum(layer, filter, me))
                : Optional.empty();
    }

    private Count sum(Scope counted, UseCaseFilter filter, Member me) {
        var rows = filter.scope(me);
        return Count.exact(
                jdbc.sql("""
                        select coalesce((select sum(c.count) from use_case_count c
                                         where c.tenant_id = :tenant and %s and %s), 0)
                             + (select count(*) from use_case_overview o where o.tenant_id = :tenant and %s and %s)
                        """.formatted(Visible.inUnits("c"), counted.sql(), Visible.elsewhere("o"), rows.sql()))
                        .params(counted.parameters())
                        .params(rows.parameters())
                        .param("tenant", CurrentOrganization.id().value())
                        .query(Long.class)
                        .single());
    }
}
