package io.demarc.inventory;

import static java.util.stream.Collectors.toMap;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What use cases are said to be; what lists show of them is read with it, since hardly anybody asks for one alone. */
@Component
class Descriptions implements Part<UseCaseFacts> {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private static final String SELECT = """
            select c.id, c.name, c.purpose, c.business_unit_id as unit, c.owner_id as owner, c.stage,
                   c.request_begun_at is not null as requested, c.edited_by, c.edited_at, c.version, c.editors,
                   exists (select from colleague_question q where q.tenant_id = c.tenant_id
                           and q.use_case_id = c.id and q.outcome is null) as asking, %s
            from use_case c left join use_case_overview o on o.tenant_id = c.tenant_id and o.use_case_id = c.id %s
            where c.tenant_id = ? and c.id = any (?)
            """;

    private static final EditorsColumn EDITORS = new EditorsColumn();

    private final JdbcClient jdbc;
    private final Overview overview;
    private final OverviewColumns columns;

    /** As the column has it: hardly anybody who reads facts asks for it. */
    private final Part<String> edited = this::readEditors;

    Descriptions(JdbcClient jdbc, Overview overview, OverviewColumns columns) {
        this.columns = columns;
        this.jdbc = jdbc;
        this.overview = overview;
    }

    /** The facts, and beside them what has to be read with them. */
    private record Row(
            UseCaseId id,
            String name,
            String purpose,
            BusinessUnitId unit,
            @Nullable MemberId owner,
            Stage stage,
            boolean requested,
            @Nullable MemberId editedBy,
            Instant editedAt,
            int version,
            boolean asking,
            String editors) {

        private UseCaseFacts facts() {
            return new UseCaseFacts(
                    id, name, purpose, unit, owner, stage, requested, editedBy, editedAt, version, asking);
        }
    }

    @Override
    public Map<UseCaseId, UseCaseFacts> read(Collection<UseCaseState> useCases) {
        var byId = useCases.stream().collect(toMap(UseCaseState::id, Function.identity()));
        return jdbc
                .sql(SELECT.formatted(columns.all(), OverviewColumns.NAMES))
                .params(CurrentOrganization.id().value(), UseCaseStates.ids(useCases))
                .query((row, number) -> {
                    var read = ROW.mapRow(row, number);
                    var useCase = Objects.requireNonNull(byId.get(read.id()));
                    useCase.put(edited, read.editors());
                    overview.read(useCase, row);
                    return read.facts();
                })
                .list()
                .stream()
                .collect(toMap(UseCaseFacts::id, Function.identity()));
    }

    /** Who has changed facts of it, as the statement that reads these has it. */
    Editors editors(UseCaseState useCase) {
        return EDITORS.convertToEntityAttribute(useCase.get(edited));
    }

    private Map<UseCaseId, String> readEditors(Collection<UseCaseState> useCases) {
        record Edited(UseCaseId id, String editors) {}
        return jdbc
                .sql("select id, editors from use_case where tenant_id = ? and id = any (?)")
                .params(CurrentOrganization.id().value(), UseCaseStates.ids(useCases))
                .query(new RecordMapper<>(Edited.class))
                .list()
                .stream()
                .collect(toMap(Edited::id, Edited::editors));
    }
}
