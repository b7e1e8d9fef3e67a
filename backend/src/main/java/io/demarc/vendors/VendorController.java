package io.demarc.vendors;

import static java.util.stream.Collectors.partitioningBy;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One vendor, with all that is known of it. */
@Controller
@RequestMapping("/vendors")
@Requires(Capability.VIEW_VENDORS)
class VendorController {

    private final Directory directory;
    private final Vendors vendors;
    private final Aliases aliases;
    private final Known known;
    private final OfferingDirectory offerings;
    private final Parties parties;

    VendorController(
            Directory directory,
            OfferingDirectory offerings,
            Vendors vendors,
            Parties parties,
            Aliases aliases,
            Known known) {
        this.offerings = offerings;
        this.parties = parties;
        this.aliases = aliases;
        this.directory = directory;
        this.vendors = vendors;
        this.known = known;
    }

    @GetMapping("/{id}")
    String show(@PathVariable VendorId id, @Me Member me, ModelMap model) {
        var vendor = vendors.find(id);
        var kept = vendor.mergedInto();
        if (kept.isPresent()) return "redirect:/vendors/" + kept.get();
        model.addAttribute("id", id);
        model.addAttribute("facts", vendor.facts());
        model.addAttribute("aliases", aliases.ofAll(vendor.id()));
        var others = known.modelsAt(id);
        var models = directory.models(id, others).stream()
                .collect(partitioningBy(it -> others.contains(it.id().value())));
        model.addAttribute("models", models.get(false));
        model.addAttribute("running", models.get(true));
        var offered = offerings.of(id);
        model.addAttribute("offerings", offered);
        model.addAttribute(
                "mixes",
                known.mixesOfOfferings(
                        offered.stream().map(OfferingDirectory.Row::id).toList(), me));
        var parent = vendor.facts().parent();
        if (parent != null) model.addAttribute("parent", parties.vendorName(parent.value()));
        model.addAttribute("stated", known.stated(vendor.statedBy(), vendor.statedAt()));
        model.addAttribute("uses", known.of(id, me).orElse(null));
        model.addAttribute("panels", known.panels().of(id, me));
        model.addAttribute("imported", known.imported(id));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        if (me.may(Capability.EDIT_VENDORS)) model.addAttribute("waiting", known.waiting(id));
        return "vendors/vendor";
    }
}
