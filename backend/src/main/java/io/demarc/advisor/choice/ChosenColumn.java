package io.demarc.advisor.choice;

import static java.util.stream.Collectors.toMap;

import io.demarc.inventory.PartBeside;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.listing.JsonRows;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way that was chosen last for use cases, read once a transaction. */
@Component
class ChosenColumn implements PartBeside<List<ChosenColumn.Chosen>> {

    private static final String LAST = """
            select distinct on (c.use_case_id) c.use_case_id, c.mode, c.percent, c.reason from chosen_way c where %s
            order by c.use_case_id, c.chosen_at desc, c.id desc
            """;

    private static final RecordMapper<Chosen> CHOSEN = new RecordMapper<>(Chosen.class);

    private final JdbcClient jdbc;

    ChosenColumn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Chosen(UUID useCaseId, String mode, @Nullable Integer percent, String reason) {}

    @Override
    public String column() {
        return "(select cast(json_agg(row_to_json(k)) as text) from ("
                + LAST.formatted("c.tenant_id = o.tenant_id and c.use_case_id = o.use_case_id") + ") k)";
    }

    @Override
    public List<Chosen> of(@Nullable String value) {
        return JsonRows.all(value, Chosen.class);
    }

    @Override
    public Map<UseCaseId, List<Chosen>> read(Collection<UseCaseState> useCases) {
        var known = jdbc
                .sql(LAST.formatted("c.tenant_id = :tenant and c.use_case_id = any (:useCases)"))
                .param("tenant", CurrentOrganization.id().value())
                .param("useCases", useCases.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .query(CHOSEN)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Chosen::useCaseId));
        return useCases.stream()
                .map(UseCaseState::id)
                .collect(toMap(Function.identity(), id -> known.getOrDefault(id.value(), List.of())));
    }
}
