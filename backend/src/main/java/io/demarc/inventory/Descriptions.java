package io.demarc.inventory;

import static java.util.stream.Collectors.toMap;

import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What use cases are said to be. */
@Component
class Descriptions implements Part<UseCaseFacts> {

    private static final RecordMapper<UseCaseFacts> FACTS = new RecordMapper<>(UseCaseFacts.class);

    private static final EditorsColumn EDITORS = new EditorsColumn();

    private final JdbcClient jdbc;

    Descriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UseCaseId, UseCaseFacts> read(Collection<UseCaseState> useCases) {
        return jdbc
                .sql("""
                        select id, name, purpose, business_unit_id as unit, owner_id as owner, stage,
                               request_begun_at is not null as requested, edited_by, edited_at, version
                        from use_case where tenant_id = ? and id = any (?)
                        """)
                .params(CurrentOrganization.id().value(), UseCaseStates.ids(useCases))
                .query(FACTS)
                .list()
                .stream()
                .collect(toMap(UseCaseFacts::id, Function.identity()));
    }

    /** Who has changed facts of it. */
    Editors editors(UseCaseId id) {
        return jdbc.sql("select editors from use_case where tenant_id = ? and id = ?")
                .params(CurrentOrganization.id().value(), id.value())
                .query(String.class)
                .optional()
                .map(EDITORS::convertToEntityAttribute)
                .orElse(Editors.NONE);
    }
}
