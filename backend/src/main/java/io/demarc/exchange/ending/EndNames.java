package io.demarc.exchange.ending;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.VendorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which models and vendors of the directory a list of announced ends means. */
@Repository
@Transactional(readOnly = true)
class EndNames {

    private final JdbcClient jdbc;

    EndNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param developer null of a vendor */
    private record Row(UUID id, String name, @Nullable String developer) {}

    /** Those of all lines, found in one statement. */
    static final class Known {

        private final Map<String, VendorId> vendors = new HashMap<>();
        private final Map<String, List<Row>> models = new HashMap<>();

        private Known(List<Row> rows) {
            for (var row : rows) {
                var key = new Name(row.name()).key();
                if (row.developer() == null) vendors.putIfAbsent(key, new VendorId(row.id()));
                else models.computeIfAbsent(key, it -> new ArrayList<>()).add(row);
            }
        }

        Optional<VendorId> vendor(String name) {
            return Name.of(name).map(it -> vendors.get(it.key()));
        }

        /** All that are called so. @param developer empty for anybody's */
        List<ModelId> models(String name, String developer) {
            return Name.of(name).map(it -> models.getOrDefault(it.key(), List.of())).stream()
                    .flatMap(List::stream)
                    .filter(it -> developer.isEmpty() || it.developer() != null && isSame(it.developer(), developer))
                    .map(it -> new ModelId(it.id()))
                    .toList();
        }

        private static boolean isSame(String one, String other) {
            return Name.of(other).filter(it -> it.isSame(new Name(one))).isPresent();
        }
    }

    Known of(Collection<String> names) {
        return new Known(jdbc.sql("""
                        with named as (
                            select name_key(n) as key from unnest(cast(:names as text[])) n)
                        select v.now_id as id, k.name, null as developer from vendor k
                        join called_vendor v on v.tenant_id = k.tenant_id and v.id = k.id
                        where k.tenant_id = :tenant and k.name_key in (select key from named)
                        union all
                        select m.id, m.name, v.name from model m join called_vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                        where m.tenant_id = :tenant and m.name_key in (select key from named)
                        order by 3 nulls first, 1
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param(
                        "names",
                        names.stream().filter(it -> !it.isBlank()).distinct().toArray(String[]::new))
                .query(Row.class)
                .list());
    }
}
