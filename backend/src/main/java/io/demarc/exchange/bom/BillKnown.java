package io.demarc.exchange.bom;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import io.demarc.vendors.Supplies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the directory knows of what the lines of a bill are about: three statements, however many lines there are. */
@Repository
class BillKnown {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String MODELS = """
            select w.at, m.id, cast(jsonb_strip_nulls(jsonb_build_object(
                       'LICENCE', m.licence, 'OPEN_WEIGHTS', cast(m.open_weights as text),
                       'MODALITIES', nullif(array_to_string(m.modalities, ', '), ''),
                       'CONTEXT_TOKENS', cast(m.context_tokens as text), 'TASK', c.task, 'ARCHITECTURE', c.architecture,
                       'LIMITS', c.limits, 'USES', c.uses)) as text) as says,
                   array(select v.name_key from model_version v where v.tenant_id = :tenant and v.model_id = m.id) as versions
            from unnest(cast(:ats as int[]), cast(:vendors as uuid[]), cast(:keys as text[])) w (at, vendor, key)
            join model m on m.tenant_id = :tenant and m.id = coalesce(
                (select n.id from model n where n.tenant_id = :tenant and n.vendor_id = w.vendor and n.name_key = w.key
                 order by n.twin is not distinct from n.name_key, n.id limit 1),
                (select a.model_id from model_alias a join model n on n.tenant_id = :tenant and n.id = a.model_id
                 where a.tenant_id = :tenant and n.vendor_id = w.vendor and a.name_key = w.key
                 order by a.renamed_at desc, a.id limit 1))
            left join model_card c on c.tenant_id = :tenant and c.id = m.id
            """;

    private static final String OFFERINGS = """
            select w.at, o.id, cast(jsonb_strip_nulls(jsonb_build_object(
                       'KIND', o.kind, 'REGIONS', nullif(o.regions, ''), 'DATA', nullif(o.note, ''))) as text) as says,
                   cast('{}' as text[]) as versions
            from unnest(cast(:ats as int[]), cast(:vendors as uuid[]), cast(:keys as text[])) w (at, vendor, key)
            join offering o on o.tenant_id = :tenant and o.vendor_id = w.vendor and o.name_key = w.key
            """;

    private final JdbcClient jdbc;
    private final Supplies supplies;

    BillKnown(JdbcClient jdbc, Supplies supplies) {
        this.jdbc = jdbc;
        this.supplies = supplies;
    }

    private record Row(int at, UUID id, String says, List<String> versions) {

        private Part part() {
            var said = JSON.readValue(says, new TypeReference<Map<BillField, String>>() {});
            return new Part(id, said, Set.copyOf(versions));
        }
    }

    /** @param versions by the keys of their names */
    record Part(UUID id, Map<BillField, String> says, Set<String> versions) {

        List<String> without(List<String> names) {
            return names.stream()
                    .filter(it -> !versions.contains(new Name(it).key()))
                    .toList();
        }
    }

    /** The same lines in their order, each beside what is known; none of them has a flaw. */
    List<BillMatch> match(List<BillLine> lines) {
        var vendors = supplies.called(
                lines.stream().map(it -> new Name(it.party()).key()).distinct().toList());
        var known = new HashMap<Integer, Part>();
        for (boolean service : new boolean[] {false, true}) {
            var ats = new ArrayList<Integer>();
            for (int at = 0; at < lines.size(); at++)
                if (lines.get(at).service() == service && vendor(lines.get(at), vendors) != null) ats.add(at);
            if (!ats.isEmpty())
                read(service ? OFFERINGS : MODELS, ats, lines, vendors).forEach(it -> known.put(it.at(), it.part()));
        }
        var matches = new ArrayList<BillMatch>();
        for (int at = 0; at < lines.size(); at++) matches.add(BillMatch.of(lines.get(at), known.get(at)));
        return matches;
    }

    private List<Row> read(String sql, Collection<Integer> ats, List<BillLine> lines, Map<String, UUID> vendors) {
        return jdbc.sql(sql)
                .param("tenant", CurrentOrganization.id().value())
                .param("ats", ats.toArray(Integer[]::new))
                .param(
                        "vendors",
                        ats.stream().map(at -> vendor(lines.get(at), vendors)).toArray(UUID[]::new))
                .param(
                        "keys",
                        ats.stream()
                                .map(at -> new Name(lines.get(at).name()).key())
                                .toArray(String[]::new))
                .query(Row.class)
                .list();
    }

    private static @Nullable UUID vendor(BillLine line, Map<String, UUID> vendors) {
        return vendors.get(new Name(line.party()).key());
    }
}
