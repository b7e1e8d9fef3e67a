package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.Count;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Usage;
import io.demarc.vendors.VendorId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The use cases that name a vendor or run a model, counted and shown up to the bound of their list. */
@Component
class PartyUsage implements Usage {

    private static final int SHOWN = 8;
    private static final List<String> TIERS = List.of("PROHIBITED", "CRITICAL", "HIGH", "MODERATE", "LOW", "HELD");
    private static final List<String> MODES = List.of("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8");
    private static final List<String> SEVERE = TIERS.subList(0, 3);

    private final JdbcClient jdbc;
    private final Found found;

    PartyUsage(JdbcClient jdbc, Found found) {
        this.jdbc = jdbc;
        this.found = found;
    }

    @Override
    public Used of(VendorId vendor, Member me) {
        String path = "/use-cases?vendor=" + vendor.value();
        return used(
                rows(
                        "vendor",
                        vendor.value(),
                        found.byVendor(),
                        "not o.vendor_ids && array(select same_vendors(:vendor))",
                        me),
                path,
                figure(among(vendor, me), path + "&named=" + UseCaseFilter.AMONG));
    }

    @Override
    public Used of(ModelId model, Member me) {
        String path = "/use-cases?model=" + model.value();
        return used(rows("model", model.value(), found.byModel(), "false", me), path, figure(0, path));
    }

    @Override
    public Used of(OfferingId offering, Member me) {
        String path = "/use-cases?offering=" + offering.value();
        return used(rows("offering", offering.value(), found.byOffering(), "false", me), path, figure(0, path));
    }

    @Override
    public List<Mix> mix(Collection<VendorId> vendors, Member me) {
        return mix(
                "select use_cases_on_vendor(v.id, :most)",
                vendors.stream().map(VendorId::value).toList(),
                me);
    }

    @Override
    public List<Mix> mixOfOfferings(Collection<OfferingId> offerings, Member me) {
        return mix(
                found.byOffering().replace(":offering", "v.id"),
                offerings.stream().map(OfferingId::value).toList(),
                me);
    }

    /** @param each finds the use cases of {@code v.id} */
    private List<Mix> mix(String each, List<UUID> ids, Member me) {
        return jdbc.sql("""
                        select v.id, o.tier, count(*) as count
                        from unnest(cast(:ids as uuid[])) v (id)
                        cross join lateral (select distinct found.id from (%s) found (id) limit :most) it
                        join use_case_overview o on o.tenant_id = :tenant and o.use_case_id = it.id
                        where %s group by v.id, o.tier
                        """.formatted(each, Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("most", me.visible().everything() ? Search.FEW + 1 : Slice.BOUND)
                .params(me.visible().parameters())
                .query(Mix.class)
                .list();
    }

    /** How many more only name it among others, up to the bound. */
    private long among(VendorId vendor, Member me) {
        return jdbc.sql("""
                        select count(*) from (
                            select from (select distinct id from (%s) found (id)) it
                            join use_case_overview o on o.tenant_id = :tenant and o.use_case_id = it.id
                            where not o.vendor_ids && array(select same_vendors(:vendor)) and it.id not in (%s) and %s limit :shown) few
                        """.formatted(found.namingAmongOthers(), found.namingVendor(), Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .param("shown", Search.FEW + 1)
                .params(me.visible().parameters())
                .query(Long.class)
                .single();
    }

    private List<Row> rows(String parameter, UUID id, String query, String imported, Member me) {
        return jdbc.sql("""
                        select o.use_case_id as id, o.name, u.name as unit, o.tier, o.mode, %s as imported
                        from (select o.* from (select distinct id from (%s) found (id)) it
                              join use_case_overview o on o.tenant_id = :tenant and o.use_case_id = it.id
                              where %s limit :shown) o
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        order by array_position(cast(:tiers as text[]), o.tier) nulls last, o.sort_name, o.use_case_id
                        """.formatted(imported, query, Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param(parameter, id)
                .param("most", me.visible().everything() ? Search.FEW + 1 : Slice.BOUND)
                .param("shown", Search.FEW + 1)
                .param("tiers", TIERS.toArray(String[]::new))
                .params(me.visible().parameters())
                .query(Row.class)
                .list();
    }

    private static Used used(List<Row> rows, String path, Figure among) {
        boolean many = rows.size() > Search.FEW;
        return new Used(
                figure(rows, row -> true, path),
                figure(rows, Row::imported, path + "&named=" + UseCaseFilter.IMPORTED),
                among,
                figure(
                        rows,
                        row -> row.tier() != null && SEVERE.contains(row.tier()),
                        path + "&tier=" + UseCaseFilter.HIGH_OR_ABOVE),
                many ? List.of() : parts("tier", TIERS, Row::tier, rows, path),
                many ? List.of() : parts("mode", MODES, Row::mode, rows, path),
                rows.stream().limit(SHOWN).toList());
    }

    private static Figure figure(List<Row> rows, Predicate<Row> which, String path) {
        return figure(rows.stream().filter(which).count(), path);
    }

    private static Figure figure(long count, String path) {
        return new Figure(count, new Count(count, Search.FEW).text(), path);
    }

    private static List<Part> parts(
            String name, List<String> values, Function<Row, @Nullable String> of, List<Row> rows, String path) {
        return Stream.concat(values.stream(), Stream.of(UseCaseFilter.NONE))
                .map(value -> new Part(
                        name + "." + value,
                        figure(
                                rows,
                                row -> value.equals(Objects.requireNonNullElse(of.apply(row), UseCaseFilter.NONE)),
                                path + "&" + name + "=" + value)))
                .filter(part -> part.figure().number() > 0)
                .toList();
    }
}
