package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which other entries of the directory are this vendor. */
@Controller
@RequestMapping("/vendors/{id}")
@Requires(Capability.EDIT_VENDORS)
class MergerController {

    private final Mergers mergers;
    private final Vendors vendors;
    private final Parties parties;
    private final Resting resting;

    MergerController(Mergers mergers, Vendors vendors, Parties parties, Resting resting) {
        this.mergers = mergers;
        this.vendors = vendors;
        this.parties = parties;
        this.resting = resting;
    }

    /** An entry of the directory as it was seen. */
    record Entry(VendorId id, String name, int version) {

        private static Entry of(Vendor vendor) {
            return new Entry(vendor.id(), vendor.facts().name(), vendor.version());
        }
    }

    /**
     * @param q a part of the name of the other
     * @param other what comes along with it is shown before it is done
     */
    @GetMapping("/merger")
    String show(
            @PathVariable VendorId id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable VendorId other,
            @Me Member me,
            ModelMap model) {
        var kept = vendors.find(id);
        model.addAttribute("id", id);
        model.addAttribute("named", kept.facts().name());
        model.addAttribute("q", q);
        model.addAttribute(
                "found",
                Typed.orNull(q) == null
                        ? null
                        : parties.vendors(Typed.orEmpty(Typed.orNull(q)), List.of()).stream()
                                .filter(it -> !it.id().equals(id.value()))
                                .toList());
        model.addAttribute("merged", mergers.into(id).stream().map(Entry::of).toList());
        if (other != null && !other.equals(id)) {
            model.addAttribute("other", Entry.of(vendors.find(other)));
            model.addAttribute("resting", resting.on(other, me));
        }
        return "vendors/merger";
    }

    @OnPage
    @PostMapping("/merger")
    String create(
            @PathVariable VendorId id,
            @RequestParam(required = false) @Nullable VendorId other,
            @RequestParam(required = false) @Nullable Integer version,
            @Me Member me) {
        mergers.merge(other(id, other), id, version == null ? -1 : version, me);
        return "redirect:/vendors/" + id;
    }

    @OnPage("/vendors/{id}/merger")
    @PostMapping("/separation")
    String separate(
            @PathVariable VendorId id,
            @RequestParam(required = false) @Nullable VendorId other,
            @RequestParam(required = false) @Nullable Integer version,
            @Me Member me) {
        mergers.separate(other(id, other), id, version == null ? -1 : version, me);
        return "redirect:/vendors/" + other;
    }

    /** Which of them is not there is told to nobody. */
    private VendorId other(VendorId kept, @Nullable VendorId other) {
        vendors.find(kept);
        if (other == null) throw new NotFound();
        return vendors.find(other).id();
    }
}
