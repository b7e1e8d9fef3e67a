package io.demarc.evidence;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.identity.Member;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The shelf as a list: what ends first stands first. */
@Repository
@Transactional(readOnly = true)
class ShelfList {

    /** Whether nothing else proves the same thing today. */
    static final String ONLY = """
            not exists (
                select from evidence_proof o join evidence q on q.tenant_id = o.tenant_id and q.id = o.evidence_id
                where o.tenant_id = p.tenant_id and o.item = p.item and o.accepted and o.evidence_id <> p.evidence_id
                  and (o.offering_id = p.offering_id or o.use_case_id = p.use_case_id)
                  and q.accepted and q.current and q.ends_on >= :today)
            """;

    private static final Listing<Row> PIECES = Listing.of(
            Row.class,
            "t",
            """
            t.id, t.name, t.kind, t.vendor_id, t.issuer, t.holds_until, t.accepted, t.strength, t.withdrawn_at is not null as withdrawn,
            t.replaced_by is not null as replaced, t.period_to, t.file_name, t.checksum, m.name as owner,
            (select max(cast(s.id as text)) from evidence s where s.tenant_id = t.tenant_id and s.follows_id = t.id and s.accepted is null
                and s.withdrawn_at is null) as successor,
            array(select distinct p.item from evidence_proof p where p.tenant_id = t.tenant_id and p.evidence_id = t.id and p.accepted
                order by p.item) as items,
            (select count(*) from evidence_proof p where t.accepted and t.withdrawn_at is null
                and p.tenant_id = t.tenant_id and p.evidence_id = t.id and p.accepted and %s) as sole
            """.formatted(ONLY),
            "evidence t",
            "left join named_member m on m.tenant_id = t.tenant_id and m.id = t.owner_id",
            Order.ascending("ends", day("t.ends_on"), id("t.id")),
            Order.descending("-ends", day("t.ends_on"), id("t.id")));

    private final JdbcClient jdbc;
    private final Access access;
    private final ObjectProvider<Suppliers> suppliers;
    private final BusinessClock clock;

    ShelfList(JdbcClient jdbc, Access access, ObjectProvider<Suppliers> suppliers, BusinessClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /**
     * What the list is narrowed to, as the address has it.
     *
     * @param show one of {@link Shown}
     * @param month which month it ends in, like {@code 2027-03}
     */
    record Filter(
            @Nullable String q,
            @Nullable String show,
            @Nullable String month,
            @Nullable UUID vendor,
            @Nullable String sort,
            @Nullable String after)
            implements ListFilter {}

    record Row(
            UUID id,
            String name,
            String kind,
            @Nullable UUID vendorId,
            @Nullable String issuer,
            @Nullable LocalDate holdsUntil,
            @Nullable Boolean accepted,
            @Nullable Strength strength,
            boolean withdrawn,
            boolean replaced,
            @Nullable LocalDate periodTo,
            @Nullable String fileName,
            @Nullable String checksum,
            @Nullable String owner,
            @Nullable String successor,
            List<String> items,
            long sole) {}

    Slice<Row> slice(Filter filter, Member me) {
        return PIECES.slice(jdbc, scope(filter, me), filter);
    }

    Walk<Row> walk(Filter filter, Member me) {
        return PIECES.walk(jdbc, scope(filter, me), filter);
    }

    private Scope of(@Nullable UUID vendor) {
        return vendor == null ? Scope.EVERYTHING : suppliers.getObject().of("t", vendor);
    }

    private Scope scope(Filter filter, Member me) {
        var today = clock.today();
        return Scope.all(
                access.visible("t", me),
                Shown.of(filter.show()).scope(today),
                Months.scope(filter.month(), today),
                of(filter.vendor()),
                called(filter.q()));
    }

    /** Few are looked up by an index, which serves no list itself; where many are called so, the next one is never far. */
    private Scope called(@Nullable String q) {
        if (q == null || q.isBlank()) return Scope.EVERYTHING;
        var typed = q.strip();
        var found = jdbc.sql("select search_evidence(:q, :most)")
                .param("q", typed)
                .param("most", Listing.FEW + 1)
                .query(UUID.class)
                .list();
        return found.size() > Listing.FEW
                ? Scope.of("t.search_name like (select search_pattern(:q))", "q", typed)
                : Scope.of("t.id in (select unnest(cast(:called as uuid[])))", "called", found.toArray(UUID[]::new));
    }
}
