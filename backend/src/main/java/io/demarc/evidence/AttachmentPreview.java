package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What would change if a piece were attached to many things: one statement, whatever their number. */
@Repository
@Transactional(readOnly = true)
class AttachmentPreview {

    private static final RecordMapper<Change> CHANGE = new RecordMapper<>(Change.class);

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final EvidenceProofRepository proofs;
    private final ObjectProvider<Outlook> outlooks;

    AttachmentPreview(
            JdbcClient jdbc, BusinessClock clock, EvidenceProofRepository proofs, ObjectProvider<Outlook> outlooks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.proofs = proofs;
        this.outlooks = outlooks;
    }

    /**
     * @param fresh things that it was not said to prove
     * @param gaps those of them that nothing else proves today
     * @param known what it proves already
     * @param refused what it was refused for: that stays so
     */
    record Change(long fresh, long gaps, long known, long refused) {}

    Change of(EvidenceId piece, Reach reach) {
        return jdbc.sql("""
                        with target as (
                            select unnest(cast(:offerings as uuid[])) as id union select unnest(cast(:useCases as uuid[]))
                        ), said as (
                            select item, coalesce(offering_id, use_case_id) as target, accepted
                            from evidence_proof where tenant_id = :tenant and evidence_id = :piece
                        ), others as (
                            select distinct p.item, t.id as target from target t
                            join evidence_proof p on p.tenant_id = :tenant and p.accepted
                                and (p.offering_id = t.id or p.use_case_id = t.id)
                            join evidence e on e.tenant_id = p.tenant_id and e.id = p.evidence_id
                            where e.id <> :piece and e.current and e.accepted and e.ends_on >= :today
                        )
                        select count(*) filter (where s.accepted is null) as fresh,
                               count(*) filter (where s.accepted is null and o.item is null) as gaps,
                               count(*) filter (where s.accepted) as known,
                               count(*) filter (where not s.accepted) as refused
                        from unnest(cast(:items as text[])) i (item) cross join target t
                        left join said s on s.item = i.item and s.target = t.id
                        left join others o on o.item = i.item and o.target = t.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("piece", piece.value())
                .param("items", reach.items().toArray(String[]::new))
                .param("offerings", reach.offerings().toArray(UUID[]::new))
                .param("useCases", reach.useCases().toArray(UUID[]::new))
                .param("today", clock.today())
                .query(CHANGE)
                .single();
    }

    /** What becomes of what rests on it; of a piece that nobody has accepted yet as if it was reviewed. */
    List<Panel> outlooks(Evidence piece, Reach reach, Member me) {
        var strength = piece.judgement().map(Evidence.Judgement::strength).orElse(Strength.REVIEWED);
        var refused = refused(piece.id());
        var more = reach.eachClaim()
                .filter(it -> !refused.contains(it))
                .map(it -> new Proving(
                        it.item(),
                        it.useCase(),
                        it.offering(),
                        piece.id(),
                        piece.facts().name(),
                        strength,
                        piece.holdsUntil()))
                .toList();
        return outlooks.orderedStream().flatMap(it -> it.of(more, me).stream()).toList();
    }

    private Set<Claim> refused(EvidenceId piece) {
        return proofs.findAllRefused(piece.value()).stream()
                .map(EvidenceProof::claim)
                .collect(Collectors.toSet());
    }

    /** What it is said to prove of anything. */
    List<String> proven(EvidenceId piece) {
        return jdbc.sql("select distinct item from evidence_proof where tenant_id = ? and evidence_id = ? and accepted")
                .params(CurrentOrganization.id().value(), piece.value())
                .query(String.class)
                .list();
    }
}
