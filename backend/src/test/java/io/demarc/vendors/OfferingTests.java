package io.demarc.vendors;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.REGISTER_USE_CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@PageTest
class OfferingTests {

    @Autowired
    Vendors vendors;

    @Autowired
    Offerings offerings;

    @Autowired
    Organizations organizations;

    private final String name = "Halden " + UUID.randomUUID();

    @Test
    void it_is_kept_with_its_vendor_and_described_anew() {
        var id = in("demo", () -> offerings.add(cloud(), me()));
        assertThat(in("demo", () -> offerings.facts(id))).satisfies(it -> {
            assertThat(it.kind()).isEqualTo(OfferingKind.CLOUD_API);
            assertThat(it.runBy(false)).isEqualTo(it.vendor());
        });
        in("demo", () -> {
            offerings.describe(id, 0, offerings.facts(id).called("Model Service, Business"), me());
            return id;
        });
        assertThat(in("demo", () -> offerings.facts(id)).name()).isEqualTo("Model Service, Business");
        assertThatThrownBy(() -> in("demo", () -> {
                    offerings.clear(id, 0, said(Clearance.Level.BLOCKED, null), me());
                    return id;
                }))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        in("demo", () -> {
            offerings.clear(id, 1, said(Clearance.Level.RESTRICTED, "public data"), me());
            return id;
        });
        assertThat(in("demo", () -> offerings.find(id).clearance()))
                .hasValueSatisfying(it -> assertThat(it.use()).isEqualTo("public data"));
    }

    @Test
    void a_vendor_offers_each_name_once() {
        var facts = in("demo", this::cloud);
        in("demo", () -> offerings.add(facts, me()));
        assertThatThrownBy(() -> in("demo", () -> offerings.add(facts.called("MODEL service"), me())))
                .hasStackTraceContaining("duplicate key");
    }

    @Test
    void a_source_of_weights_is_no_party() {
        var vendor = VendorId.next();
        assertThatThrownBy(() -> new OfferingFacts(
                        vendor, "Weights", OfferingKind.WEIGHTS, ContractTier.BUSINESS, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(OfferingFacts.named(vendor, "Weights", OfferingKind.WEIGHTS).runBy(true))
                .isNull();
        assertThat(OfferingFacts.named(vendor, "Racks", OfferingKind.MACHINES).runBy(true))
                .isNull();
        assertThat(OfferingFacts.named(vendor, "Copilot", OfferingKind.APPLICATION)
                        .runBy(true))
                .isEqualTo(vendor);
    }

    @Test
    void nobody_sees_or_names_what_is_another_organizations() {
        var theirs = in("globex", () -> offerings.add(cloud(), me()));
        assertThatThrownBy(() -> in("demo", () -> offerings.facts(theirs))).isInstanceOf(NotFound.class);
        var vendor = in("globex", () -> offerings.facts(theirs).vendor());
        assertThatThrownBy(() -> in(
                        "demo",
                        () -> offerings.add(OfferingFacts.named(vendor, "Stolen", OfferingKind.CLOUD_API), me())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void who_may_not_edit_the_directory_offers_nothing() {
        var member = with(REGISTER_USE_CASES);
        var id = OfferingId.next();
        var facts = OfferingFacts.named(VendorId.next(), "Service", OfferingKind.CLOUD_API);
        refused(() -> offerings.add(facts, member));
        refused(() -> offerings.describe(id, 0, facts, member));
        refused(() -> offerings.clear(id, 0, null, member));
    }

    @Test
    void a_vendor_has_roles_and_is_part_of_another() {
        var parent = in("demo", () -> vendors.add(VendorFacts.named(name + " Group"), me()));
        var facts = new VendorFacts(
                name,
                name + " AB",
                parent,
                Set.of(VendorRole.CLOUD, VendorRole.INFERENCE_OPERATOR),
                null,
                "Sweden",
                null);
        var id = in("demo", () -> vendors.add(facts, me()));
        assertThat(in("demo", () -> vendors.find(id).facts())).isEqualTo(facts);
    }

    private static Clearance.Said said(Clearance.Level level, String use) {
        return new Clearance.Said(level, use, "Terms of support.");
    }

    private OfferingFacts cloud() {
        return OfferingFacts.named(vendors.add(VendorFacts.named(name), me()), "Model Service", OfferingKind.CLOUD_API);
    }

    private <T> T in(String slug, Supplier<T> act) {
        return CurrentOrganization.call(
                organizations.withSlug(slug).orElseThrow().id(), act::get);
    }

    private static Member me() {
        return Member.ofPortal(CurrentOrganization.id());
    }
}
