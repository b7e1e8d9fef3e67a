package io.demarc.impact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.demarc.inventory.PartBeside;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.listing.JsonRows;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that use cases know of, read once a transaction. */
@Component
class ToldOccurrences implements PartBeside<List<ToldOccurrences.Told>> {

    private static final String KNOWN = """
            select e.id, t.use_case_id, e.occasion, e.name, e.happened_on, t.reaction from touched_use_case t
            join occurrence e on e.tenant_id = t.tenant_id and e.id = t.occurrence_id where not t.lifted and\s""";

    private static final RecordMapper<Told> TOLD = new RecordMapper<>(Told.class);

    private final JdbcClient jdbc;

    ToldOccurrences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Told(UUID id, UUID useCaseId, Occasion occasion, String name, LocalDate happenedOn, Reaction reaction) {}

    @Override
    public String column() {
        return "(select cast(json_agg(row_to_json(k) order by k.id) as text) from (" + KNOWN
                + "t.tenant_id = o.tenant_id and t.use_case_id = o.use_case_id) k)";
    }

    @Override
    public List<Told> of(@Nullable String value) {
        return JsonRows.all(value, Told.class);
    }

    @Override
    public Map<UseCaseId, List<Told>> read(Collection<UseCaseState> useCases) {
        var known = jdbc
                .sql(KNOWN + "t.tenant_id = :tenant and t.use_case_id = any (:useCases) order by e.id")
                .param("tenant", CurrentOrganization.id().value())
                .param("useCases", useCases.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .query(TOLD)
                .list()
                .stream()
                .collect(groupingBy(Told::useCaseId));
        return useCases.stream()
                .map(UseCaseState::id)
                .collect(toMap(Function.identity(), id -> known.getOrDefault(id.value(), List.of())));
    }
}
