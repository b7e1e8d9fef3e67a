package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.kernel.Slice;
import io.demarc.kernel.Slice.Cursor;
import io.demarc.tenancy.CurrentOrganization;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Use cases as a list: searched, filtered, sorted and paged in the database, and only those the member may see. */
@Repository
@Transactional(readOnly = true)
class UseCaseList {

    private final JdbcClient jdbc;

    UseCaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            String name,
            String unit,
            @Nullable String owner,
            String stage,
            String standing,
            @Nullable LocalDate validUntil,
            boolean reviewOpen,
            @Nullable String tier,
            @Nullable String mode,
            @Nullable Integer openCells,
            @Nullable BigDecimal coverage,
            @Nullable Outline outline,
            Instant editedAt,
            String sortKey) {}

    Slice<Row> slice(UseCaseFilter filter, Member me) {
        var parameters = new TreeMap<String, @Nullable Object>(me.visible().parameters());
        parameters.put("tenant", CurrentOrganization.id().value());
        String where = filter.where(parameters);
        long count = jdbc.sql("select count(*) from (select from use_case_overview o where %s limit %d) counted"
                        .formatted(where, Slice.BOUND + 1))
                .params(parameters)
                .query(Long.class)
                .single();
        var order = filter.order();
        var cursor = Cursor.of(filter.after());
        cursor.ifPresent(after -> {
            parameters.put("key", after.key());
            parameters.put("id", after.id());
        });
        var rows = jdbc.sql("""
                        select o.use_case_id as id, o.name, u.name as unit, p.name as owner, o.stage, o.standing,
                               o.valid_until, o.review_open, o.tier, o.mode, o.open_cells, o.coverage, o.outline, o.edited_at,
                               cast(%1$s as text) as sort_key
                        from use_case_overview o
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        left join membership m on m.tenant_id = o.tenant_id and m.id = o.owner_id
                        left join person p on p.id = m.person_id
                        where %2$s %3$s
                        order by %1$s %4$s, o.use_case_id %4$s limit %5$d
                        """.formatted(
                                order.expression(),
                                where,
                                cursor.isPresent() ? order.beyond() : "",
                                order.direction(),
                                Slice.SIZE + 1))
                .params(parameters)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("owner"),
                        row.getString("stage"),
                        row.getString("standing"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("review_open"),
                        row.getString("tier"),
                        row.getString("mode"),
                        row.getObject("open_cells", Integer.class),
                        row.getBigDecimal("coverage"),
                        Outline.of(row.getString("outline")),
                        row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                        row.getString("sort_key")))
                .list();
        return Slice.of(rows, count, row -> new Cursor(row.sortKey(), row.id()));
    }

    /** Names like the one being typed, so that nobody registers what is there already. */
    List<Map.Entry<UUID, String>> similar(String name, UseCaseId except, Member me) {
        if (name.length() < 4) return List.of();
        return jdbc.sql("""
                        select o.use_case_id as id, o.name from use_case_overview o
                        where o.tenant_id = :tenant and %s and o.use_case_id <> :except
                          and similarity(o.sort_name, lower(:name)) > 0.45
                        order by similarity(o.sort_name, lower(:name)) desc, o.use_case_id limit 5
                        """.formatted(Visible.in("o")))
                .params(me.visible().parameters())
                .param("tenant", CurrentOrganization.id().value())
                .param("except", except.value())
                .param("name", name)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
