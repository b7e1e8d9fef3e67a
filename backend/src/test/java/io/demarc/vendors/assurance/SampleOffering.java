package io.demarc.vendors.assurance;

import io.demarc.PageSamples;
import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import io.demarc.vendors.OfferingFacts;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.Vendors;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** Offerings of vendors of their own, answered by the portal, for tests of what follows. */
@TestComponent
class SampleOffering {

    private final Vendors vendors;
    private final Offerings offerings;
    private final OfferingAssessments assessments;
    private final Organizations organizations;
    private final PageSamples samples;

    SampleOffering(
            Vendors vendors,
            Offerings offerings,
            OfferingAssessments assessments,
            Organizations organizations,
            PageSamples samples) {
        this.vendors = vendors;
        this.offerings = offerings;
        this.assessments = assessments;
        this.organizations = organizations;
        this.samples = samples;
    }

    OfferingId of(OfferingKind kind) {
        return in("demo", () -> {
            var vendor = vendors.add(VendorFacts.named("Halden " + UUID.randomUUID()), me());
            return offerings.add(OfferingFacts.named(vendor, "Model Service", kind), me());
        });
    }

    /** All questions of its kind have the answer 2, but for those that have another. */
    OfferingId answered(OfferingKind kind, Map<String, Integer> other) {
        var id = of(kind);
        var set = ShippedAssurance.RULES.setOf(kind);
        for (String question : set.questions())
            in("demo", () -> {
                assessments.answer(id, question, other.getOrDefault(question, 2), null, null, me());
                return id;
            });
        return id;
    }

    OfferingId graded(OfferingKind kind, Map<String, Integer> other) {
        var id = answered(kind, other);
        return in("demo", () -> {
            assessments.complete(id, me());
            return id;
        });
    }

    /** Something on the shelf shows the answer until that day. */
    void prove(OfferingId id, String question, LocalDate until) {
        var piece = UUID.randomUUID();
        samples.owner().update("""
                insert into evidence (tenant_id, id, name, kind, holds_until, link, added_at, accepted, strength, decided_by,
                    decided_at, version)
                select o.id, ?, 'Report', 'soc-2', ?, 'https://example.test/report', now(), true, 'REVIEWED',
                    (select m.id from membership m where m.tenant_id = o.id limit 1), now(), 0
                from organization o where o.slug = 'demo'
                """, piece, until);
        samples.owner().update("""
                insert into evidence_proof (tenant_id, id, evidence_id, item, offering_id, accepted, version)
                select o.id, ?, ?, ?, ?, true, 0 from organization o where o.slug = 'demo'
                """, UUID.randomUUID(), piece, question, id.value());
    }

    <T> T in(String slug, Supplier<T> act) {
        return CurrentOrganization.call(
                organizations.withSlug(slug).orElseThrow().id(), act::get);
    }

    static Member me() {
        return Member.ofPortal(CurrentOrganization.id());
    }
}
