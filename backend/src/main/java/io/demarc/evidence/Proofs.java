package io.demarc.evidence;

import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is proven of use cases and offerings, by which pieces. */
@Repository
@Transactional(readOnly = true)
public class Proofs {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

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
                .sql("""
                        select p.item, p.use_case_id, p.offering_id, e.id as piece, e.name as title,
                               e.strength, e.holds_until
                        from (
                            select * from evidence_proof
                            where tenant_id = :tenant and accepted and use_case_id = any(cast(:useCases as uuid[]))
                            union all
                            select * from evidence_proof
                            where tenant_id = :tenant and accepted and offering_id = any(cast(:offerings as uuid[]))
                        ) p
                        join evidence e on e.tenant_id = p.tenant_id and e.id = p.evidence_id
                        where e.tenant_id = :tenant and e.accepted and e.current
                        order by p.item, e.ends_on desc, e.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("useCases", useCases.toArray(UUID[]::new))
                .param("offerings", offerings.toArray(UUID[]::new))
                .query(ROW)
                .list()
                .stream()
                .map(Row::proving)
                .toList();
    }
}
