package io.demarc.exchange.bom;

import io.demarc.exchange.bom.Completeness.Figure;
import io.demarc.exchange.bom.Completeness.Missing;
import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the bill of a subject says and cannot say, where there is anything to say: three statements, however much it is. */
@Repository
@Transactional(readOnly = true)
class BillGaps {

    private static final int FEW = 5;

    private static final Map<String, String> OF_USE_CASES = known(
            "place",
            "exists (select from deployment_plan p join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id"
                    + " where p.tenant_id = u.tenant_id and p.use_case_id = u.id)",
            "model",
            "exists (select from deployment_plan p join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id"
                    + " where p.tenant_id = u.tenant_id and p.use_case_id = u.id and l.model_id is not null)");

    private static final Map<String, String> OF_MODELS = known(
            "licence", "m.licence is not null",
            "version", "exists (select from model_version w where w.tenant_id = m.tenant_id and w.model_id = m.id)",
            "modalities", "m.modalities <> '{}'",
            "task",
                    "exists (select from model_card c where c.tenant_id = m.tenant_id and c.id = m.id and c.task is not null)",
            "limits",
                    "exists (select from model_card c where c.tenant_id = m.tenant_id and c.id = m.id and c.limits is not null)");

    private static final Map<String, String> OF_OFFERINGS = known(
            "regions", "nullif(o.regions, '') is not null",
            "hosting", "(o.hosting_id is not null or o.kind = 'MACHINES')");

    private final JdbcClient jdbc;

    BillGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Completeness of(BillSubject subject) {
        var figures = new ArrayList<Figure>();
        figures.addAll(figures("use_case u", "u", "use-cases", "u.id", subject.useCases("u"), OF_USE_CASES));
        figures.addAll(figures("model m", "m", "models", "m.sort_name, m.id", subject.models(), OF_MODELS));
        figures.addAll(figures("offering o", "o", "offerings", "o.sort_name, o.id", subject.offerings(), OF_OFFERINGS));
        return new Completeness(figures);
    }

    /** @param missing paths and names of the first of them */
    private record Row(String key, long known, long of, List<String> missing) {}

    private List<Figure> figures(
            String from, String alias, String path, String order, Scope scope, Map<String, String> known) {
        var keys = List.copyOf(known.keySet());
        var asked = known.entrySet().stream()
                .map(it -> "('%s', %s)".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(", "));
        return jdbc
                .sql("""
                select k.key, count(*) filter (where k.known) as known, count(*) as of,
                       coalesce((array_agg('/%1$s/' || %2$s.id || ' ' || %2$s.name order by %3$s)
                                 filter (where not k.known))[1: %4$d], '{}') as missing
                from %5$s cross join lateral (values %6$s) k (key, known)
                where %2$s.tenant_id = :tenant and (%7$s)
                group by k.key
                """.formatted(path, alias, order, FEW, from, asked, scope.sql()))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(Row.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(it -> keys.indexOf(it.key())))
                .map(it -> new Figure(path + "-" + it.key(), it.known(), it.of(), Missing.of(it.missing())))
                .toList();
    }

    private static Map<String, String> known(String... pairs) {
        var known = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) known.put(pairs[i], pairs[i + 1]);
        return known;
    }
}
