package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ProofsTests {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    @Autowired
    Proofs proofs;

    @Autowired
    PageSamples samples;

    private UUID tenant;
    private UUID useCase;
    private UUID member;

    @BeforeEach
    void know() {
        tenant = one("select id from organization where slug = 'demo'");
        useCase = one("""
                select id from use_case u where tenant_id = '%s' and not exists (
                    select from evidence_proof p where p.tenant_id = u.tenant_id and p.use_case_id = u.id)
                order by id limit 1""".formatted(tenant));
        member = one("select id from membership where tenant_id = '%s' order by id limit 1".formatted(tenant));
    }

    @Test
    void one_statement_reads_what_is_proven_of_use_cases_and_offerings() {
        var holds = accepted("Retention letter", null);
        var ended = accepted("SOC 2 of last year", LAST);
        prove(holds, "L12.P4", null, useCase);
        var offering = offering("Model service");
        prove(ended, "L01.P1", offering, null);
        Statements.reset();
        var found = of(List.of(useCase), List.of(offering));
        assertThat(Statements.seen()).hasSize(1);
        assertThat(found).extracting(Proving::item).containsExactly("L01.P1", "L12.P4");
        assertThat(found.getFirst().holdsOn(LAST)).isTrue();
        assertThat(found.getFirst().holdsOn(LAST.plusDays(1))).isFalse();
        assertThat(found.getLast())
                .isEqualTo(new Proving("L12.P4", useCase, null, holds, "Retention letter", Strength.REVIEWED, null));
        assertThat(of(List.of(), List.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void what_is_refused_withdrawn_or_replaced_proves_nothing() {
        var offering = offering("Vector store");
        var piece = accepted("Pen-test summary", null);
        prove(piece, "L09.P1", offering, null);
        samples.owner()
                .update(
                        "update evidence_proof set accepted = false, reason = 'out of scope' where evidence_id = ?",
                        piece.value());
        assertThat(of(List.of(), List.of(offering))).isEmpty();
        samples.owner()
                .update(
                        "update evidence_proof set accepted = true, reason = null where evidence_id = ?",
                        piece.value());
        assertThat(of(List.of(), List.of(offering))).hasSize(1);
        var successor = accepted("Pen-test summary 2027", null);
        samples.owner().update("update evidence set replaced_by = ? where id = ?", successor.value(), piece.value());
        assertThat(of(List.of(), List.of(offering))).isEmpty();
    }

    private List<Proving> of(List<UUID> useCases, List<UUID> offerings) {
        return CurrentOrganization.call(new OrganizationId(tenant), () -> proofs.of(useCases, offerings));
    }

    private EvidenceId accepted(String name, LocalDate holdsUntil) {
        var id = EvidenceId.next();
        samples.owner().update("""
                insert into evidence (tenant_id, id, name, kind, holds_until, link, added_at, accepted, strength, decided_by, decided_at,
                                      version)
                values (?, ?, ?, 'statement', ?, 'https://trust.example/', now(), true, 'REVIEWED', ?, now(), 0)
                """, tenant, id.value(), name, holdsUntil, member);
        return id;
    }

    private void prove(EvidenceId piece, String item, UUID offering, UUID useCase) {
        samples.owner().update("""
                insert into evidence_proof (tenant_id, id, evidence_id, item, offering_id, use_case_id, accepted, version)
                values (?, ?, ?, ?, ?, ?, true, 0)
                """, tenant, UUID.randomUUID(), piece.value(), item, offering, useCase);
    }

    private UUID offering(String name) {
        var id = UUID.randomUUID();
        samples.owner().update("""
                insert into offering (tenant_id, id, vendor_id, name, kind, version)
                values (?, ?, (select id from vendor where tenant_id = ? order by id limit 1), ?, 'MODEL_API', 0)
                """, tenant, id, tenant, name);
        return id;
    }

    private UUID one(String query) {
        return samples.owner().queryForObject(query, UUID.class);
    }
}
