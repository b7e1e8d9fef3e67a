package io.demarc.vendors;

import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Offerings as examples of their kind: those that may be used first, then by name. */
@Repository
@Transactional(readOnly = true)
public class Exemplars {

    /** Of each kind. */
    private static final int FEW = 10;

    private final JdbcClient jdbc;

    Exemplars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name its vendor's and its own */
    public record Exemplar(
            UUID id,
            String name,
            OfferingKind kind,
            @Nullable ContractTier tier,
            @Nullable String regions) {}

    /** At most ten of each kind, in one statement; what is blocked, or allowed for something alone, is none. */
    public List<Exemplar> of(Collection<OfferingKind> kinds) {
        return jdbc.sql("""
                        select t.id, v.name || ', ' || t.name as name, t.kind, t.contract_tier as tier, t.regions
                        from unnest(:kinds) as k(kind)
                        cross join lateral (
                            select * from offering o
                            where o.tenant_id = :tenant and o.kind = k.kind and coalesce(o.clearance, 'ALLOWED') = 'ALLOWED'
                            order by (o.clearance is distinct from 'ALLOWED'), o.sort_name, o.id limit :few) t
                        join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        order by t.kind, (t.clearance is distinct from 'ALLOWED'), t.sort_name, t.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("few", FEW)
                .query(Exemplar.class)
                .list();
    }

    /** These, whether they may be used or not; by name. */
    public List<Exemplar> find(Collection<UUID> offerings) {
        return jdbc.sql("""
                        select t.id, v.name || ', ' || t.name as name, t.kind, t.contract_tier as tier, t.regions
                        from offering t join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        where t.tenant_id = :tenant and t.id = any(:ids) order by t.sort_name, t.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", offerings.toArray(UUID[]::new))
                .query(Exemplar.class)
                .list();
    }

    /** What may be chosen as one: the first 200 of these kinds by name. */
    public List<Choice> offered(Collection<OfferingKind> kinds) {
        return jdbc.sql("""
                        select t.id, v.name || ', ' || t.name as name
                        from offering t join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        where t.tenant_id = :tenant and t.kind = any(:kinds) order by lower(v.name), t.sort_name, t.id limit 200
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .query(Choice.class)
                .list();
    }

    public record Choice(UUID id, String name) {}
}
