package io.demarc.inventory;

import static java.util.stream.Collectors.toMap;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What use cases are said to be. */
@Component
class Descriptions implements Part<UseCaseFacts> {

    private final JdbcClient jdbc;

    Descriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UseCaseId, UseCaseFacts> read(Collection<UseCaseState> useCases) {
        return jdbc
                .sql("""
                        select id, name, purpose, business_unit_id, owner_id, stage, request_begun_at is not null as requested,
                               edited_by, edited_at, version
                        from use_case where tenant_id = ? and id = any (?)
                        """)
                .params(CurrentOrganization.id().value(), UseCaseStates.ids(useCases))
                .query((row, number) -> facts(row))
                .stream()
                .collect(toMap(UseCaseFacts::id, Function.identity()));
    }

    private static UseCaseFacts facts(ResultSet row) throws SQLException {
        return new UseCaseFacts(
                new UseCaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("purpose"),
                new BusinessUnitId(row.getObject("business_unit_id", UUID.class)),
                member(row.getObject("owner_id", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("requested"),
                member(row.getObject("edited_by", UUID.class)),
                row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
