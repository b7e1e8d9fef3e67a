package io.demarc.exchange.candidate;

import io.demarc.exchange.candidate.VendorName.Doubt;
import io.demarc.identity.Visible;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom doubtful names may mean: vendors of the directory that are in their words, and parts that look like names. A person
 * decides. For some names at once, in two statements.
 */
@Component
class Proposals {

    private static final Pattern BETWEEN = Pattern.compile("(?i) (?:and|or|dba) | ?/ ?");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)?");

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name that waits. */
    record Waiting(UUID id, String name, Doubt doubt) {}

    private record InWords(UUID id, String vendor) {}

    /** The vendors by the ids of the names; none where nobody seems to be meant. */
    Map<UUID, List<String>> of(Collection<Waiting> names) {
        if (names.isEmpty()) return Map.of();
        var known = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select c.id, v.name as vendor from vendor_candidate c
                        join vendor v on v.tenant_id = c.tenant_id and length(v.search_name) > 2 and v.merged_into_id is null
                            and strpos(c.search_name, v.search_name) > 0
                        where c.tenant_id = :tenant and c.id = any(:ids)
                        order by length(v.name) desc, v.name
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", names.stream().map(Waiting::id).toArray(UUID[]::new))
                .query(InWords.class)
                .list()
                .forEach(it ->
                        known.computeIfAbsent(it.id(), id -> new ArrayList<>()).add(it.vendor()));
        var proposals = new HashMap<UUID, List<String>>();
        names.forEach(it -> proposals.put(it.id(), of(it, known.getOrDefault(it.id(), List.of()))));
        return proposals;
    }

    /** @param known vendors in its words, the longest names first */
    static List<String> of(Waiting waiting, List<String> known) {
        var found = new LinkedHashMap<String, String>();
        for (String part : parts(waiting)) {
            var vendors = in(part, known);
            if (!vendors.isEmpty()) vendors.forEach(vendor -> found.putIfAbsent(new Name(vendor).key(), vendor));
            else if (waiting.doubt() == Doubt.SEVERAL_READINGS && VendorName.isSure(part))
                found.putIfAbsent(new Name(part).key(), part);
        }
        return List.copyOf(found.values());
    }

    private static List<String> parts(Waiting waiting) {
        String outside = Name.clean(ASIDE.matcher(waiting.name()).replaceAll(" "));
        return BETWEEN.splitAsStream(outside.isEmpty() ? waiting.name() : outside)
                .map(VendorName::normalised)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Those that stand in it as words of their own and in no longer name. */
    private static List<String> in(String part, List<String> known) {
        String words = " " + new Name(part).key().replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        var found = new ArrayList<String>();
        for (String vendor : known) {
            String key = " "
                    + new Name(vendor).key().replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
            if (key.isBlank() || !words.contains(key)) continue;
            found.add(vendor);
            words = words.replace(key, " | ");
        }
        return found;
    }

    /** A use case whose record says a name. */
    record Said(UUID candidate, UUID id, String name, String unit) {}

    /** The first use cases of each name that the member sees. */
    Map<UUID, List<Said>> saidBy(Collection<UUID> names, int most, Visible visible) {
        var said = new HashMap<UUID, List<Said>>();
        jdbc.sql("""
                        select c.id as candidate, o.use_case_id as id, o.name, u.name as unit
                        from vendor_candidate c
                        cross join lateral (
                            select o.use_case_id, o.name, o.sort_name, o.business_unit_id from vendor_mention m
                            join use_case_overview o on o.tenant_id = m.tenant_id and o.use_case_id = m.use_case_id
                            where m.tenant_id = c.tenant_id and m.candidate_id = c.id and %s
                            order by o.sort_name, o.use_case_id limit :most) o
                        join business_unit u on u.tenant_id = c.tenant_id and u.id = o.business_unit_id
                        where c.tenant_id = :tenant and c.id = any(:ids)
                        order by o.sort_name, o.use_case_id
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", names.toArray(UUID[]::new))
                .param("most", most)
                .params(visible.parameters())
                .query(Said.class)
                .list()
                .forEach(it -> said.computeIfAbsent(it.candidate(), id -> new ArrayList<>())
                        .add(it));
        return said;
    }
}
