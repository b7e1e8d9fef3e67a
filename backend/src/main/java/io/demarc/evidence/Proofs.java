package io.demarc.evidence;

import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is proven of use cases and offerings, by which pieces. */
@Repository
@Transactional(readOnly = true)
public class Proofs {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String PROVEN = """
            select p.item, p.use_case_id, p.offering_id, e.id as piece, e.name as title, e.strength, e.holds_until, e.ends_on
            from (
                select * from evidence_proof
                where tenant_id = :tenant and accepted and use_case_id = any(cast(:useCases as uuid[]))
                union all
                select * from evidence_proof
                where tenant_id = :tenant and accepted and offering_id = any(cast(:offerings as uuid[]))
            ) p
            join evidence e on e.tenant_id = p.tenant_id and e.id = p.evidence_id
            where e.tenant_id = :tenant and e.accepted and e.current
            """;

    /**
     * The same as {@link #of} in one value, for who reads it beside something else and so saves a statement; its parameters
     * are {@code tenant}, {@code useCases} and {@code offerings}. To be read by {@link #read}.
     */
    public static final String IN_ONE_VALUE = """
            (select cast(json_agg(json_build_array(item, use_case_id, offering_id, piece, title, strength, holds_until)
                 order by item, ends_on desc, piece) as text) from (%s) proven)
            """.formatted(PROVEN);

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String item,
            @Nullable UUID useCaseId,
            @Nullable UUID offeringId,
            EvidenceId piece,
            String title,
            Strength strength,
            @Nullable LocalDate holdsUntil) {

        private Proving proving() {
            return new Proving(item, useCaseId, offeringId, piece, title, strength, holdsUntil);
        }
    }

    /**
     * By accepted pieces that were neither withdrawn nor replaced, in one statement. Those that have ended are there too: ask
     * {@link Proving#holdsOn}.
     */
    public List<Proving> of(Collection<UUID> useCases, Collection<UUID> offerings) {
        if (useCases.isEmpty() && offerings.isEmpty()) return List.of();
        return jdbc
                .sql("select * from (" + PROVEN + ") proven order by item, ends_on desc, piece")
                .param("tenant", CurrentOrganization.id().value())
                .param("useCases", useCases.toArray(UUID[]::new))
                .param("offerings", offerings.toArray(UUID[]::new))
                .query(ROW)
                .list()
                .stream()
                .map(Row::proving)
                .toList();
    }

    /** @param value as {@link #IN_ONE_VALUE} has it; null for nothing */
    public static List<Proving> read(@Nullable String value) {
        if (value == null) return List.of();
        var proven = new ArrayList<Proving>();
        for (JsonNode it : JSON.readTree(value))
            proven.add(new Proving(
                    it.get(0).asString(),
                    id(it.get(1)),
                    id(it.get(2)),
                    new EvidenceId(UUID.fromString(it.get(3).asString())),
                    it.get(4).asString(),
                    Strength.valueOf(it.get(5).asString()),
                    it.get(6).isNull() ? null : LocalDate.parse(it.get(6).asString())));
        return proven;
    }

    private static @Nullable UUID id(JsonNode value) {
        return value.isNull() ? null : UUID.fromString(value.asString());
    }
}
