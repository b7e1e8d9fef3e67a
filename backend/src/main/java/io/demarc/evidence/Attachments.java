package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What pieces are attached to by jobs. */
@Repository
@Transactional
class Attachments {

    private static final RecordMapper<Attachment> ATTACHMENT = new RecordMapper<>(Attachment.class);
    private static final String ALL = """
            select id, evidence_id, items, offerings, use_cases, asked_by, asked_at, done, added, ended_at, trouble
            from evidence_attachment where tenant_id = :tenant and
            """;

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, EvidenceId piece, Reach reach, Member me, Instant at) {
        jdbc.sql("""
                        insert into evidence_attachment
                            (tenant_id, id, evidence_id, items, offerings, use_cases, asked_by, asked_at)
                        values (:tenant, :id, :piece, :items, :offerings, :useCases, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("piece", piece.value())
                .param("items", reach.items().toArray(String[]::new))
                .param("offerings", reach.offerings().toArray(UUID[]::new))
                .param("useCases", reach.useCases().toArray(UUID[]::new))
                .param("by", me.id().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Attachment> find(UUID id) {
        return one("id = :id", id);
    }

    /** To go on with it: two jobs go one after the other. */
    Optional<Attachment> findToChange(UUID id) {
        return one("id = :id for update", id);
    }

    /** What was asked for last. */
    @Transactional(readOnly = true)
    Optional<Attachment> last(EvidenceId piece) {
        return one("evidence_id = :id order by asked_at desc, id desc limit 1", piece.value());
    }

    void further(UUID id, int targets, int added) {
        jdbc.sql("update evidence_attachment set done = done + ?, added = added + ? where tenant_id = ? and id = ?")
                .params(targets, added, tenant(), id)
                .update();
    }

    /** @param trouble why before its end */
    void end(UUID id, @Nullable String trouble, Instant at) {
        jdbc.sql("""
                        update evidence_attachment set ended_at = :at, trouble = :trouble
                        where tenant_id = :tenant and id = :id and ended_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("trouble", trouble)
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    private Optional<Attachment> one(String which, UUID id) {
        return jdbc.sql(ALL + which)
                .param("tenant", tenant())
                .param("id", id)
                .query(ATTACHMENT)
                .optional();
    }

    private static UUID tenant() {
        return CurrentOrganization.id().value();
    }
}
