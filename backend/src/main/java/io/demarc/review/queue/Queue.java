package io.demarc.review.queue;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.inventory.Outline;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages that wait for a decision, due first. */
@Component
class Queue {

    static final int PAGE = 25;

    // A row is an open stage of the present round. While changes are asked for, nobody is kept waiting.
    private static final String WAITING = """
            from review_stage s
            join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
            join review r on r.tenant_id = d.tenant_id and r.id = d.review_id
            join use_case_overview o on o.tenant_id = r.tenant_id and o.use_case_id = r.subject_id
            join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
            where s.tenant_id = :tenant and r.subject_kind = 'use-case' and r.ended_at is null and s.opened_at is not null
              and d.number = (select max(l.number) from review_round l where l.tenant_id = d.tenant_id and l.review_id = r.id)
              and not exists (select from decision c where c.tenant_id = s.tenant_id and c.round_id = d.id
                              and (c.stage_id = s.id or c.verdict = 'ASK_FOR_CHANGES'))
              and %s
            """.formatted(Visible.in("o"));

    private static final String MY_ROLE =
            "(s.concern = any(:everywhere) or s.concern || ' ' || u.id = any(:somewhere))";
    private static final String MINE =
            MY_ROLE + " and d.requested_by <> :visible_member and d.last_edited_by <> :visible_member";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the last row of the page before, null for the first page */
    List<Row> waiting(Scope scope, @Nullable Position after, Member me, int limit) {
        var parameters = parameters(me);
        parameters.put("after_due", after == null ? LocalDate.EPOCH : after.due());
        parameters.put("after_id", after == null ? new UUID(0, 0) : after.stage());
        parameters.put("limit", limit);
        return jdbc.sql("""
                        select s.id as stage_id, r.id as review_id, s.concern, s.due_on, o.name, o.tier, o.mode, o.open_cells, o.outline,
                               u.name as unit, d.number,
                               exists (select from approval a where a.tenant_id = r.tenant_id and a.subject_id = r.subject_id
                                       and a.subject_kind = r.subject_kind) as again,
                               array(select x.concern || ':' || case when x.standing_decision_id is not null or c.id is not null
                                                                     then 'yes' else 'no' end
                                     from review_stage x left join decision c on c.tenant_id = x.tenant_id and c.stage_id = x.id
                                     where x.tenant_id = s.tenant_id and x.round_id = d.id and x.id <> s.id
                                     order by x.position) as others
                        %s and (%s) and (s.due_on, s.id) > (:after_due, :after_id)
                        order by s.due_on, s.id limit :limit
                        """.formatted(WAITING, scope.predicate))
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
    }

    /** All three counts, and how many of mine are overdue, in one statement. */
    Counts counts(Member me, LocalDate today) {
        var parameters = parameters(me);
        parameters.put("today", today);
        return jdbc.sql("""
                        select count(*) filter (where %1$s) as mine, count(*) filter (where %2$s) as role, count(*) as every,
                               count(*) filter (where %1$s and s.due_on < :today) as overdue
                        %3$s
                        """.formatted(MINE, MY_ROLE, WAITING))
                .params(parameters)
                .query(Counts.class)
                .single();
    }

    private static Map<String, Object> parameters(Member me) {
        var parameters = new HashMap<>(me.visible().parameters());
        parameters.put("tenant", CurrentOrganization.id().value());
        var everywhere = new ArrayList<String>();
        var somewhere = new ArrayList<String>();
        me.grants().forEach((role, reach) -> role.concern().ifPresent(concern -> {
            if (reach.everything()) everywhere.add(concern.name());
            reach.units().forEach(unit -> somewhere.add(concern + " " + unit));
        }));
        parameters.put("everywhere", everywhere.toArray(String[]::new));
        parameters.put("somewhere", somewhere.toArray(String[]::new));
        return parameters;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("stage_id", UUID.class),
                row.getObject("review_id", UUID.class),
                row.getString("concern"),
                row.getObject("due_on", LocalDate.class),
                row.getString("name"),
                row.getString("tier"),
                row.getString("mode"),
                row.getObject("open_cells", Integer.class),
                Outline.of(row.getString("outline")),
                row.getString("unit"),
                row.getInt("number"),
                row.getBoolean("again"),
                Arrays.stream((String[]) row.getArray("others").getArray())
                        .map(Other::of)
                        .toList());
    }

    enum Scope {
        MINE(Queue.MINE),
        ROLE(Queue.MY_ROLE),
        ALL("true");

        private final String predicate;

        Scope(String predicate) {
            this.predicate = predicate;
        }

        static Scope of(String text) {
            return Arrays.stream(values())
                    .filter(scope -> scope.key().equals(text))
                    .findFirst()
                    .orElse(MINE);
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One stage that waits. Null is not known: no mode stated, no boundary yet. */
    record Row(
            UUID stage,
            UUID review,
            String concern,
            LocalDate due,
            String name,
            @Nullable String tier,
            @Nullable String mode,
            @Nullable Integer openCells,
            @Nullable Outline outline,
            String unit,
            int round,
            boolean again,
            List<Other> others) {

        /** What is new about it, as the end of a message key. */
        public String news() {
            if (round > 1) return "answered";
            return again ? "again" : "first";
        }
    }

    record Other(String concern, boolean decided) {

        static Other of(String text) {
            return new Other(text.substring(0, text.indexOf(':')), text.endsWith(":yes"));
        }
    }

    record Counts(int mine, int role, int every, int overdue) {}

    /** A place in the list, as it stands in the URL. */
    record Position(LocalDate due, UUID stage) {

        static @Nullable Position of(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d\\d-\\d\\d_[0-9a-f-]{36}")) return null;
            return new Position(LocalDate.parse(text.substring(0, 10)), UUID.fromString(text.substring(11)));
        }

        static String of(Row row) {
            return row.due() + "_" + row.stage();
        }
    }
}
