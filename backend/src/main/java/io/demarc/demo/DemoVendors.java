package io.demarc.demo;

import io.demarc.demo.DemoFile.Supplier;
import io.demarc.demo.DemoYear.Act;
import io.demarc.deployment.Supply;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.vendors.ModelFacts;
import io.demarc.vendors.Models;
import io.demarc.vendors.VendorFacts;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The vendors and models of the invented organizations. */
@Component
@Profile("demo")
class DemoVendors {

    private final Vendors vendors;
    private final Models models;
    private final DemoOfferings offerings;
    private final List<DemoChapter> chapters;

    DemoVendors(Vendors vendors, Models models, DemoOfferings offerings, List<DemoChapter> chapters) {
        this.vendors = vendors;
        this.models = models;
        this.offerings = offerings;
        this.chapters = chapters;
    }

    void fill(List<Supplier> suppliers, Member manager) {
        for (var supplier : suppliers) {
            var vendor = vendors.add(
                    new VendorFacts(supplier.name(), null, null, Set.of(), null, supplier.country(), null), manager);
            for (var model : supplier.models())
                models.add(new ModelFacts(vendor, model.name(), model.open(), model.licence(), null), manager);
        }
        offerings.fill(manager);
    }

    /** What becomes known of them and is agreed with them later. */
    List<Act> acts(Map<Role, Member> cast, DemoYear year) {
        return chapters.stream()
                .map(it -> it.acts(cast, year))
                .flatMap(List::stream)
                .toList();
    }

    VendorId vendor(String name, Member by) {
        return vendors.findOrAdd(name, by);
    }

    Supply supply(DemoFile.Place place, VendorId vendor, Member by) {
        return new Supply(
                offerings.offering(vendor, place.offering()),
                place.rentedFrom() == null
                        ? null
                        : offerings.offering(vendor(place.rentedFrom(), by), place.machines()));
    }

    /** Clouds run other vendors' models: a model is looked for by its name first, whoever made it. */
    UUID model(String name, VendorId vendor, Member by) {
        return models.findByName(name)
                .orElseGet(() -> models.findOrAdd(vendor, name, by))
                .value();
    }
}
