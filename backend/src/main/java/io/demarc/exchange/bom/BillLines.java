package io.demarc.exchange.bom;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of bills as they were read, with what became of each. */
@Repository
class BillLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    BillLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Numbered(long number, BillLine line) {}

    private record Row(
            long number,
            boolean service,
            @Nullable String ref,
            String party,
            String name,
            List<String> versions,
            String says) {

        private Numbered line() {
            var said = JSON.readValue(says, new TypeReference<Map<BillField, String>>() {});
            return new Numbered(number, new BillLine(service, ref, party, name, versions, said, null));
        }
    }

    void add(BillId id, List<BillLine> lines) {
        for (int from = 0; from < lines.size(); from += AT_ONCE)
            add(id, from, lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
    }

    private void add(BillId id, int before, List<BillLine> lines) {
        of(id, """
                insert into bill_line (tenant_id, bill_id, number, service, ref, party, name, versions, says, reason, verdict)
                select :tenant, :bill, :before + t.at, t.service, t.ref, t.party, t.name,
                       array(select jsonb_array_elements_text(cast(t.versions as jsonb))), cast(t.says as jsonb), t.reason,
                       case when t.reason is not null then 'REFUSED' end
                from unnest(cast(:services as boolean[]), cast(:refs as text[]), cast(:parties as text[]),
                            cast(:names as text[]), cast(:versions as text[]), cast(:says as text[]), cast(:reasons as text[]))
                     with ordinality t (service, ref, party, name, versions, says, reason, at)
                """)
                .param("before", before)
                .param("services", lines.stream().map(BillLine::service).toArray(Boolean[]::new))
                .param("refs", lines.stream().map(BillLine::ref).toArray(String[]::new))
                .param("parties", lines.stream().map(BillLine::party).toArray(String[]::new))
                .param("names", lines.stream().map(BillLine::name).toArray(String[]::new))
                .param("versions", json(lines.stream().map(BillLine::versions).toList()))
                .param("says", json(lines.stream().map(BillLine::says).toList()))
                .param(
                        "reasons",
                        lines.stream()
                                .map(it -> it.flaw() == null ? null : it.flaw().name())
                                .toArray(String[]::new))
                .update();
    }

    /** The next that were not compared yet. */
    List<Numbered> toCompare(BillId id) {
        return next(id, "verdict is null", AT_ONCE);
    }

    /** The next that were not taken over yet. */
    List<Numbered> toTake(BillId id, int most) {
        return next(id, "reason is null and not taken", most);
    }

    private List<Numbered> next(BillId id, String which, int most) {
        return of(id, """
                select number, service, ref, party, name, versions, cast(says as text) as says from bill_line
                where tenant_id = :tenant and bill_id = :bill and %s order by number limit :most
                """.formatted(which)).param("most", most).query(Row.class).list().stream()
                .map(Row::line)
                .toList();
    }

    /** @param taken whether they are taken over with that */
    void mark(BillId id, Map<Long, BillMatch> matches, boolean taken) {
        var all = matches.values();
        of(id, """
                update bill_line l set verdict = t.verdict, differences = cast(t.differences as jsonb), target_id = t.target,
                       taken = :taken
                from unnest(cast(:numbers as bigint[]), cast(:verdicts as text[]), cast(:differences as text[]),
                            cast(:targets as uuid[])) t (number, verdict, differences, target)
                where l.tenant_id = :tenant and l.bill_id = :bill and l.number = t.number
                """)
                .param("numbers", matches.keySet().toArray(Long[]::new))
                .param("verdicts", all.stream().map(it -> it.verdict().name()).toArray(String[]::new))
                .param(
                        "differences",
                        json(all.stream().map(BillMatch::differing).toList()))
                .param("targets", all.stream().map(BillMatch::target).toArray(UUID[]::new))
                .param("taken", taken)
                .update();
    }

    /** Of lines that could not be taken over, whatever they say. */
    void refuse(BillId id, long number) {
        of(id, """
                update bill_line set verdict = 'REFUSED', reason = 'NOT_TAKEN', taken = true
                where tenant_id = :tenant and bill_id = :bill and number = :number
                """).param("number", number).update();
    }

    /** How many are compared, or taken over. */
    long done(BillId id, BillState state) {
        return of(id, """
                select count(*) from bill_line where tenant_id = :tenant and bill_id = :bill
                and (case when :taking then taken or reason is not null else verdict is not null end)
                """)
                .param("taking", state == BillState.RUNNING)
                .query(Long.class)
                .single();
    }

    BillCounts counts(BillId id) {
        return of(id, """
                select count(*) filter (where verdict = 'CREATED') as created,
                       count(*) filter (where verdict = 'COMPLETED') as completed,
                       count(*) filter (where verdict = 'DIFFERING') as differing,
                       count(*) filter (where verdict = 'UNCHANGED') as unchanged,
                       count(*) filter (where verdict = 'REFUSED') as refused
                from bill_line where tenant_id = :tenant and bill_id = :bill
                """).query(BillCounts.class).single();
    }

    /** How many services would be new of which the bill says no kind. */
    long withoutKind(BillId id) {
        return of(id, """
                select count(*) from bill_line where tenant_id = :tenant and bill_id = :bill and service
                and verdict = 'CREATED' and not jsonb_exists(says, 'KIND')
                """).query(Long.class).single();
    }

    void forget(BillId id) {
        of(id, "delete from bill_line where tenant_id = :tenant and bill_id = :bill")
                .update();
    }

    private static String[] json(List<?> values) {
        return values.stream().map(JSON::writeValueAsString).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec of(BillId id, String sql) {
        return jdbc.sql(sql).param("tenant", CurrentOrganization.id().value()).param("bill", id.value());
    }
}
