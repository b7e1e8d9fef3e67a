package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a vendor, an offering or a model out of the directory, or says what rests on it. */
@Controller
@Requires(Capability.EDIT_VENDORS)
class RemovalController {

    private final Removals removals;
    private final Resting resting;
    private final Vendors vendors;
    private final Offerings offerings;
    private final Models models;

    RemovalController(Removals removals, Resting resting, Vendors vendors, Offerings offerings, Models models) {
        this.removals = removals;
        this.resting = resting;
        this.vendors = vendors;
        this.offerings = offerings;
        this.models = models;
    }

    @GetMapping("/vendors/{id}/removal")
    String ofVendor(@PathVariable VendorId id, @Me Member me, ModelMap model) {
        var vendor = vendors.find(id);
        model.addAttribute("resting", resting.on(id, me));
        return page("vendors", id, vendor.facts().name(), vendor.version(), model);
    }

    @OnPage
    @PostMapping("/vendors/{id}/removal")
    String removeVendor(
            @PathVariable VendorId id, @RequestParam(required = false) @Nullable Integer version, @Me Member me) {
        removals.remove(id, version == null ? -1 : version, me);
        return "redirect:/vendors";
    }

    @GetMapping("/offerings/{id}/removal")
    String ofOffering(@PathVariable OfferingId id, @Me Member me, ModelMap model) {
        var offering = offerings.find(id);
        model.addAttribute("resting", resting.on(id, me));
        return page("offerings", id, offering.facts().name(), offering.version(), model);
    }

    @OnPage
    @PostMapping("/offerings/{id}/removal")
    String removeOffering(
            @PathVariable OfferingId id, @RequestParam(required = false) @Nullable Integer version, @Me Member me) {
        removals.remove(id, version == null ? -1 : version, me);
        return "redirect:/offerings";
    }

    @GetMapping("/models/{id}/removal")
    String ofModel(@PathVariable ModelId id, @Me Member me, ModelMap model) {
        var shown = models.find(id);
        model.addAttribute("resting", resting.on(id, me));
        return page("models", id, shown.facts().name(), shown.version(), model);
    }

    @OnPage
    @PostMapping("/models/{id}/removal")
    String removeModel(
            @PathVariable ModelId id, @RequestParam(required = false) @Nullable Integer version, @Me Member me) {
        removals.remove(id, version == null ? -1 : version, me);
        return "redirect:/models";
    }

    private static String page(String list, Object id, String named, int version, ModelMap model) {
        model.addAttribute("list", list);
        model.addAttribute("path", "/" + list + "/" + id);
        model.addAttribute("named", named);
        model.addAttribute("version", version);
        return "vendors/removal";
    }
}
