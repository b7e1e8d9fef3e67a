package io.demarc.reference;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organization's drafts as they are kept: at most one of each kind. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String basedOn, String content, int version, UUID editedBy, Instant editedAt) {}

    Optional<Row> find(String kind) {
        return jdbc.sql("""
                        select id, based_on, cast(content as text) as content, version, edited_by, edited_at
                        from reference_draft where tenant_id = ? and kind = ?
                        """).params(tenant(), kind).query(Row.class).optional();
    }

    /** Whether there was none yet. */
    boolean add(UUID id, Draft draft, MemberId by, Instant at) {
        return jdbc.sql("""
                        insert into reference_draft (tenant_id, id, kind, based_on, content, version, edited_by, edited_at)
                        values (?, ?, ?, ?, cast(? as jsonb), 1, ?, ?) on conflict do nothing
                        """)
                        .params(
                                tenant(),
                                id,
                                draft.kind(),
                                draft.basedOn().toString(),
                                draft.content(),
                                by.value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whether it was still as it was shown. */
    boolean change(Draft draft, int version, MemberId by, Instant at) {
        return jdbc.sql("""
                        update reference_draft
                        set based_on = ?, content = cast(? as jsonb), version = version + 1, edited_by = ?, edited_at = ?
                        where tenant_id = ? and kind = ? and version = ?
                        """)
                        .params(
                                draft.basedOn().toString(),
                                draft.content(),
                                by.value(),
                                at.atOffset(ZoneOffset.UTC),
                                tenant(),
                                draft.kind(),
                                version)
                        .update()
                > 0;
    }

    /** Whether it was still as it was shown. */
    boolean remove(String kind, int version) {
        return jdbc.sql("delete from reference_draft where tenant_id = ? and kind = ? and version = ?")
                        .params(tenant(), kind, version)
                        .update()
                > 0;
    }

    private static UUID tenant() {
        return CurrentOrganization.id().value();
    }
}
