package io.demarc.vendors;

import static java.util.stream.Collectors.toMap;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Vendors, models and offerings as others name them and choose among them. */
@Repository
@Transactional(readOnly = true)
public class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A vendor or a model to choose; a model has its vendor's name and its own: "Acme AI · Ace 4". */
    public record Choice(UUID id, String name) {}

    /** All of them by their ids, in one statement. */
    public Map<UUID, Party> of(Collection<UUID> ids) {
        return PageMemo.each(Party.class, ids, this::read);
    }

    private Map<UUID, Party> read(Collection<UUID> ids) {
        return jdbc
                .sql("""
                        select id, name, null::uuid as developer, null as developer_name, null::boolean as open_weights,
                               null as licence, null as kind, null::uuid as vendor, null as vendor_name, null::text[] as roles,
                               null::uuid as operator, null as operator_name, null::uuid as hosting, null as hosting_name
                        from called_vendor where tenant_id = :tenant and id = any(:ids)
                        union all
                        select m.id, m.name, v.id, v.name, m.open_weights, m.licence,
                               null, null, null, null, null, null, null, null
                        from model m join called_vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                        where m.tenant_id = :tenant and m.id = any(:ids)
                        union all
                        select t.id, t.name, null, null, null, null,
                               t.kind, v.id, v.name, v.roles, o.id, o.name, h.id, h.name
                        from offering t
                        join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        left join called_vendor o on o.tenant_id = t.tenant_id and o.id = t.operator_id
                        left join called_vendor h on h.tenant_id = t.tenant_id and h.id = t.hosting_id
                        where t.tenant_id = :tenant and t.id = any(:ids)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::party)
                .collect(toMap(Party::id, Function.identity()));
    }

    /** As the statement has it: from the kind on only of an offering. */
    private record Row(
            UUID id,
            String name,
            @Nullable UUID developer,
            @Nullable String developerName,
            @Nullable Boolean openWeights,
            @Nullable String licence,
            @Nullable OfferingKind kind,
            @Nullable UUID vendor,
            @Nullable String vendorName,
            @Nullable List<VendorRole> roles,
            @Nullable UUID operator,
            @Nullable String operatorName,
            @Nullable UUID hosting,
            @Nullable String hostingName) {

        private Party party() {
            return new Party(id, name, developer, developerName, openWeights, licence, offering());
        }

        private @Nullable OfferingParties offering() {
            return kind == null || vendor == null || vendorName == null || roles == null
                    ? null
                    : new OfferingParties(
                            id, name, kind, vendor, vendorName, roles, operator, operatorName, hosting, hostingName);
        }
    }

    /** A vendor's name; none for an id that is no vendor of the organization. */
    public @Nullable String vendorName(UUID vendor) {
        return jdbc.sql("select name from called_vendor where tenant_id = ? and id = ?")
                .params(CurrentOrganization.id().value(), vendor)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** As many as a list shows that can be searched. */
    public static final int FEW = 50;

    /** Vendors to choose from: the first 50 by name whose name contains that, and those of {@code also} wherever they stand. */
    public List<Choice> vendors(String typed, Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select id, name from vendor where tenant_id = :tenant and search_name like search_pattern(:typed)
                               and merged_into_id is null
                             order by sort_name limit :few)
                            union
                            select id, name from vendor where tenant_id = :tenant and id = any(:also))
                        select id, name from offered order by lower(name)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("typed", typed)
                .param("few", FEW)
                .param("also", also.toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }

    /**
     * Models to choose from: the first 50 by vendor and name, and those of {@code also} wherever they stand.
     *
     * @param typed a part of the model's or its vendor's name; empty for all
     * @param vendor whose models alone are offered while nothing is typed; null for everybody's
     */
    public List<Choice> models(String typed, @Nullable UUID vendor, Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select m.id, v.name as vendor, m.name from model m
                             join vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                             where m.tenant_id = :tenant
                               and (m.search_name like search_pattern(:typed) or v.search_name like search_pattern(:typed))
                               and (:typed <> '' or cast(:vendor as uuid) is null or m.vendor_id in (select same_vendors(cast(:vendor as uuid))))
                             order by lower(v.name), lower(m.name) limit :few)
                            union
                            select m.id, v.name, m.name from model m
                            join vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                            where m.tenant_id = :tenant and m.id = any(:also))
                        select id, vendor || '\u00a0· ' || name as name from offered order by lower(vendor), lower(name)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("typed", typed)
                .param("vendor", vendor == null ? null : vendor.toString())
                .param("few", FEW)
                .param("also", also.toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }

    /** A model's name; none for an id that is no model of the organization. */
    public @Nullable String modelName(UUID model) {
        return jdbc.sql("select name from model where tenant_id = ? and id = ?")
                .params(CurrentOrganization.id().value(), model)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** An offering's name after its vendor's; none for an id that is no offering of the organization. */
    public @Nullable String offeringName(UUID offering) {
        return jdbc.sql("""
                        select v.name || '\u00a0· ' || t.name from offering t
                        join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        where t.tenant_id = ? and t.id = ?
                        """)
                .params(CurrentOrganization.id().value(), offering)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Vendors to choose from: the first 1,000 by name, and those of {@code also} wherever they stand. */
    public List<Choice> vendors(Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select id, name from vendor where tenant_id = :tenant and merged_into_id is null order by sort_name limit 1000)
                            union
                            select id, name from vendor where tenant_id = :tenant and id = any(:also))
                        select id, name from offered order by lower(name)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("also", also.toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }

    /** Models to choose from: the first 1,000 by vendor and name, and those of {@code also} wherever they stand. */
    public List<Choice> models(Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select m.id, v.name as vendor, m.name from model m
                             join vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                             where m.tenant_id = :tenant order by lower(v.name), lower(m.name) limit 1000)
                            union
                            select m.id, v.name, m.name from model m
                            join vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                            where m.tenant_id = :tenant and m.id = any(:also))
                        select id, vendor || '\u00a0· ' || name as name from offered order by lower(vendor), lower(name)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("also", also.toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }
}
