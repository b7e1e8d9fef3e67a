package io.demarc.demo;

import io.demarc.identity.Member;
import io.demarc.vendors.Clearance;
import io.demarc.vendors.ContractTier;
import io.demarc.vendors.Models;
import io.demarc.vendors.OfferingDescription;
import io.demarc.vendors.OfferingFacts;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.VendorRole;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What invented vendors offer to the invented organizations: {@code demo/offerings.yaml} says it. */
@Component
@Profile("demo")
class DemoOfferings {

    private final Vendors vendors;
    private final Models models;
    private final Offerings offerings;
    private final OfferingDescription descriptions;

    DemoOfferings(Vendors vendors, Models models, Offerings offerings, OfferingDescription descriptions) {
        this.vendors = vendors;
        this.models = models;
        this.offerings = offerings;
        this.descriptions = descriptions;
    }

    record All(List<Supplier> vendors) {}

    record Supplier(
            String name,
            @Nullable String legalName,
            String country,
            @Nullable String part,
            Set<VendorRole> roles,
            @Nullable List<String> models,
            List<Thing> offerings) {}

    record Thing(
            String name,
            OfferingKind kind,
            @Nullable ContractTier tier,
            @Nullable String hosting,
            @Nullable String regions,
            Clearance.@Nullable Said clearance,
            @Nullable Map<String, OfferingDescription.Term> terms,
            @Nullable List<OfferingDescription.Cost> prices) {}

    void fill(Member manager) {
        for (var supplier : read().vendors()) {
            var parent = supplier.part() == null ? null : vendors.findOrAdd(supplier.part(), manager);
            var vendor = vendors.add(
                    new VendorFacts(
                            supplier.name(),
                            supplier.legalName(),
                            parent,
                            supplier.roles(),
                            null,
                            supplier.country(),
                            null),
                    manager);
            if (supplier.models() != null) for (var model : supplier.models()) models.findOrAdd(vendor, model, manager);
            for (var it : supplier.offerings()) add(vendor, it, manager);
        }
    }

    /** None where none is named; fails for a name that is not here. */
    @Nullable
    UUID offering(VendorId vendor, @Nullable String name) {
        return name == null
                ? null
                : offerings.findByName(vendor, name).orElseThrow().value();
    }

    private void add(VendorId vendor, Thing it, Member manager) {
        var hosting = it.hosting() == null ? null : vendors.findOrAdd(it.hosting(), manager);
        var id = offerings.add(
                new OfferingFacts(vendor, it.name(), it.kind(), it.tier(), null, hosting, it.regions(), null), manager);
        if (it.clearance() != null) offerings.clear(id, 0, it.clearance(), manager);
        descriptions.describe(
                id,
                Objects.requireNonNullElse(it.terms(), Map.of()),
                Objects.requireNonNullElse(it.prices(), List.of()),
                manager);
    }

    private static All read() {
        return DemoYaml.read("offerings", All.class);
    }
}
