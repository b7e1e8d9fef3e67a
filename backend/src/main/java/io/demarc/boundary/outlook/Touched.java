package io.demarc.boundary.outlook;

import io.demarc.boundary.RunningOn;
import io.demarc.evidence.Proving;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.inventory.UseCaseId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the use cases whose boundaries evidence would touch. */
@Component
class Touched {

    /** So many are worked out before anything is attached; the rest is only counted. */
    static final int LOOKED_AT = 200;

    private final JdbcClient jdbc;

    Touched(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param all how many there are that the member may see */
    record Found(List<UseCaseId> first, int all) {}

    private record Row(UUID id, int number) {}

    /** Those that the member may see and that are not retired, by name. */
    Found by(List<Proving> more, Member me) {
        var rows = jdbc.sql("""
                        with running as (%s)
                        select o.use_case_id as id, count(*) over () as number
                        from running r join use_case_overview o on o.tenant_id = :tenant and o.use_case_id = r.id
                        where o.stage <> 'RETIRED' and %s
                        order by o.sort_name, o.use_case_id limit :most
                        """.formatted(RunningOn.TOUCHED, Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("useCases", ids(more.stream().map(Proving::useCase)))
                .param("offerings", ids(more.stream().map(Proving::offering)))
                .param("most", LOOKED_AT)
                .params(me.visible().parameters())
                .query(Row.class)
                .list();
        return new Found(
                rows.stream().map(it -> new UseCaseId(it.id())).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().number());
    }

    private static UUID[] ids(Stream<@Nullable UUID> some) {
        return some.filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    }
}
