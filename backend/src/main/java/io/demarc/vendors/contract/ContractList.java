package io.demarc.vendors.contract;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contracts as a list: the one whose notice day comes first stands first. */
@Repository
@Transactional(readOnly = true)
class ContractList {

    /** With the last day of the period that today lies in, and the day by which notice has to be given; the last there is, if none. */
    private static final String FROM = """
            contract c cross join lateral (select %s as last_day) d
            cross join lateral (select coalesce(d.last_day - coalesce(c.notice_days, 0), cast('9999-12-31' as date)) as notice_by) n
            """.formatted(Promises.END);

    private static final String COLUMNS = """
            c.id, c.name, c.vendor_id, v.name as vendor, c.begins_on, d.last_day, n.notice_by, c.notice_days,
            c.renews_months is not null and c.settlement is distinct from 'ENDS' as renews, c.spend, c.currency,
            array(select f.name from contract_offering o join offering f on f.tenant_id = o.tenant_id and f.id = o.offering_id
                  where o.tenant_id = c.tenant_id and o.contract_id = c.id order by f.sort_name) as offerings,
            (select count(distinct i.item) from clause l cross join lateral unnest(l.items) i (item)
             where l.tenant_id = c.tenant_id and l.contract_id = c.id) as promised
            """;

    private static final String VENDOR = "join called_vendor v on v.tenant_id = c.tenant_id and v.id = c.vendor_id";

    private static final Listing<Row> CONTRACTS = Listing.of(
            Row.class,
            "c",
            COLUMNS,
            FROM,
            VENDOR,
            Order.ascending("notice", day("n.notice_by"), id("c.id")),
            Order.descending("-notice", day("n.notice_by"), id("c.id")),
            Order.ascending("name", text("c.sort_name"), id("c.id")),
            Order.descending("-name", text("c.sort_name"), id("c.id")));

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ContractList(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line.
     *
     * @param lastDay of the period that today lies in; null where it has no end
     * @param promised how many things its clauses promise
     */
    record Row(
            UUID id,
            String name,
            UUID vendorId,
            String vendor,
            LocalDate beginsOn,
            @Nullable LocalDate lastDay,
            LocalDate noticeBy,
            @Nullable Integer noticeDays,
            boolean renews,
            @Nullable BigDecimal spend,
            @Nullable String currency,
            List<String> offerings,
            long promised) {

        public boolean isOver(LocalDate today) {
            return lastDay != null && lastDay.isBefore(today);
        }

        public @Nullable String spent() {
            return spend == null || currency == null ? null : new Spend(spend, currency).shown();
        }
    }

    /**
     * What the list is narrowed to, as the address has it.
     *
     * @param ended whether those that are over are shown, and no others
     */
    record Filter(
            @Nullable String q,
            @Nullable UUID vendor,
            @Nullable Boolean ended,
            @Nullable String sort,
            @Nullable String after)
            implements ListFilter {}

    Slice<Row> slice(Filter filter) {
        return CONTRACTS.slice(jdbc, scope(filter), filter);
    }

    Walk<Row> all(Filter filter) {
        return CONTRACTS.walk(jdbc, scope(filter), filter);
    }

    private Scope scope(Filter filter) {
        return Scope.all(
                new Scope(
                        "coalesce(d.last_day, :today) %s :today"
                                .formatted(Boolean.TRUE.equals(filter.ended()) ? "<" : ">="),
                        Map.of("today", clock.today())),
                Scope.given(filter.vendor(), "c.vendor_id in (select same_vendors(:vendor))", "vendor"),
                Scope.given(filter.q() == null ? null : filter.q().strip(), """
                        c.search_name like (select search_pattern(:q)) or c.vendor_id in (
                            select v.id from vendor v
                            left join vendor k on k.tenant_id = v.tenant_id and k.id = v.merged_into_id
                            where v.tenant_id = :tenant and (v.search_name like (select search_pattern(:q))
                                or k.search_name like (select search_pattern(:q))))
                        """, "q"));
    }

    /** Those with the vendor {@code :id}; the next notice day first, at most 50. {@code :tenant} and {@code :today} are there. */
    static final String WITH_VENDOR = selected("c.vendor_id in (select same_vendors(:id))");

    /** Those about the offering {@code :id}, so too. */
    static final String ABOUT_OFFERING = selected("""
            exists (select from contract_offering o
                    where o.tenant_id = c.tenant_id and o.contract_id = c.id and o.offering_id = :id)""");

    private static String selected(String which) {
        return "select %s from %s %s where c.tenant_id = :tenant and %s order by n.notice_by, c.id limit 50"
                .formatted(COLUMNS, FROM, VENDOR, which);
    }
}
