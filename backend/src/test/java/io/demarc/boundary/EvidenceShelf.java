package io.demarc.boundary;

import io.demarc.PageSamples;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence that was accepted in the demo organization, and what follows from it. */
@TestComponent
public class EvidenceShelf {

    private final PageSamples samples;
    private final Organizations organizations;
    private final EvidenceDependants dependants;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    EvidenceShelf(
            PageSamples samples,
            Organizations organizations,
            EvidenceDependants dependants,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.samples = samples;
        this.organizations = organizations;
        this.dependants = dependants;
        this.transaction = transaction;
        this.clock = clock;
    }

    public LocalDate today() {
        return CurrentOrganization.call(demo(), clock::today);
    }

    /** A piece that proves these items of a use case until that day. */
    public UUID prove(UUID useCase, String title, String strength, LocalDate until, List<String> items) {
        var piece = accept(title, strength, until);
        items.forEach(item -> samples.owner().update("""
                insert into evidence_proof (tenant_id, id, evidence_id, item, use_case_id, accepted, version)
                values (?, ?, ?, ?, ?, true, 0)
                """, demo().value(), Uuid7.next(), piece, item, useCase));
        follow(List.of(useCase), List.of());
        return piece;
    }

    public UUID accept(String title, String strength, LocalDate until) {
        var piece = Uuid7.next();
        samples.owner().update("""
                insert into evidence (tenant_id, id, name, kind, link, added_at, accepted, strength, decided_by, decided_at,
                                      holds_until, version)
                select ?, ?, ?, 'policy', 'https://trust.example', now(), true, ?,
                       (select id from membership where tenant_id = ? limit 1), now(), ?, 0
                """, demo().value(), piece, title, strength, demo().value(), until);
        return piece;
    }

    public void follow(List<UUID> useCases, List<UUID> offerings) {
        CurrentOrganization.run(
                demo(), () -> transaction.executeWithoutResult(status -> dependants.follow(useCases, offerings)));
    }

    private OrganizationId demo() {
        return organizations.withSlug("demo").orElseThrow().id();
    }
}
