package io.demarc.boundary;

import io.demarc.boundary.matrix.ActivityId;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Matrix;
import io.demarc.boundary.matrix.Party;
import io.demarc.deployment.Mode;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.contract.Expectations;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What use cases expect of the offerings that they run on: what their modes make the provider's, but for layers that are ours
 * there. Use cases with the same mode, line and tier are counted by the database, so that it is the same work for many.
 */
@Component
class ExpectedOfOfferings implements Expectations {

    private final JdbcClient jdbc;
    private final BoundaryReference reference;

    ExpectedOfOfferings(JdbcClient jdbc, BoundaryReference reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    /**
     * Use cases that are alike.
     *
     * @param hosts whether the offering is the rented machines
     * @param line as an outline has it, in small letters; null where the use case has several places
     */
    record Alike(
            UUID offering,
            boolean hosts,
            String mode,
            @Nullable String line,
            long useCases,
            long weight) {

        /** Whether the layer is all ours there, or does not apply. */
        private boolean isOurs(Layer layer) {
            var layers = line == null ? "" : line;
            int at = layers.indexOf(layer.id().toLowerCase(Locale.ROOT));
            return at >= 0 && "un".indexOf(layers.charAt(at + 3)) >= 0;
        }
    }

    @Override
    public List<Expected> of(Collection<UUID> offerings, Member me) {
        if (offerings.isEmpty()) return List.of();
        record Key(UUID offering, String item) {}
        var matrix = reference.matrix();
        var texts = reference.activities();
        var sums = new LinkedHashMap<Key, long[]>();
        for (var alike : alike(offerings, me.visible()))
            for (var layer : matrix.layers().display())
                if (!alike.isOurs(layer))
                    for (var item : theirs(matrix, alike, layer)) {
                        var sum = sums.computeIfAbsent(new Key(alike.offering(), item.id()), _ -> new long[2]);
                        sum[0] += alike.useCases();
                        sum[1] += alike.weight();
                    }
        return sums.entrySet().stream()
                .map(it -> new Expected(
                        it.getKey().offering(),
                        it.getKey().item(),
                        texts.getOrDefault(it.getKey().item(), it.getKey().item()),
                        it.getValue()[0],
                        it.getValue()[1]))
                .toList();
    }

    @Override
    public Map<String, String> layers() {
        var layers = reference.matrix().layers();
        var names = new LinkedHashMap<String, String>();
        layers.display().forEach(it -> names.put(it.id(), layers.name(it)));
        return names;
    }

    /** Who rents out the machines answers for these alone. */
    private static List<ActivityId> theirs(Matrix matrix, Alike alike, Layer layer) {
        var mode = Mode.of(alike.mode());
        return (matrix.party(mode, layer) == Party.HOSTING) == alike.hosts()
                ? matrix.providers(mode, layer)
                : List.of();
    }

    private List<Alike> alike(Collection<UUID> offerings, Visible visible) {
        return jdbc.sql("""
                        select offering, hosts, mode, line, count(distinct use_case_id) as use_cases, sum(weight) as weight
                        from (select distinct x.offering, x.hosts, l.mode, o.use_case_id,
                                     case when o.mode <> 'M8' then lower(o.outline) end as line,
                                     case o.tier when 'MODERATE' then 2 when 'HIGH' then 4 when 'CRITICAL' then 8
                                          when 'PROHIBITED' then 0 else 1 end as weight
                              from leg l
                              cross join lateral (values (l.offering_id, false), (l.hosting_offering_id, true)) x (offering, hosts)
                              join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                              join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
                              where l.tenant_id = :tenant and l.mode is not null and o.stage <> 'RETIRED'
                                and (l.offering_id = any(cast(:offerings as uuid[]))
                                     or l.hosting_offering_id = any(cast(:offerings as uuid[])))
                                and x.offering = any(cast(:offerings as uuid[])) and %s) used
                        group by offering, hosts, mode, line
                        order by offering, hosts, mode, line
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("offerings", offerings.toArray(UUID[]::new))
                .params(visible.parameters())
                .query(Alike.class)
                .list();
    }
}
