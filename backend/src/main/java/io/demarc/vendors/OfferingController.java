package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What vendors offer, and one offering. */
@Controller
@RequestMapping("/offerings")
@Requires(Capability.VIEW_VENDORS)
class OfferingController {

    private final OfferingDirectory directory;
    private final Offerings offerings;
    private final Vendors vendors;
    private final OfferingDescription description;
    private final Parties parties;
    private final Known known;

    OfferingController(
            OfferingDirectory directory,
            Offerings offerings,
            Vendors vendors,
            OfferingDescription description,
            Parties parties,
            Known known) {
        this.directory = directory;
        this.offerings = offerings;
        this.vendors = vendors;
        this.description = description;
        this.parties = parties;
        this.known = known;
    }

    @GetMapping
    String index(@ModelAttribute("filter") OfferingDirectory.Filter filter, @Me Member me, ModelMap model) {
        model.addAttribute("slice", directory.offerings(filter));
        model.addAttribute("kinds", OfferingKind.values());
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/offerings";
    }

    @GetMapping("/{id}")
    String show(@PathVariable OfferingId id, @Me Member me, ModelMap model) {
        var shown = offerings.find(id);
        var facts = shown.facts();
        model.addAttribute("id", id);
        model.addAttribute("facts", facts);
        var clearance = shown.clearance().orElse(null);
        model.addAttribute("clearance", clearance);
        if (clearance != null) model.addAttribute("clearedBy", known.name(clearance.by()));
        var named = Stream.of(facts.vendor(), facts.operator(), facts.hosting())
                .filter(Objects::nonNull)
                .map(VendorId::value)
                .toList();
        model.addAttribute("names", parties.of(named));
        boolean operates = vendors.find(facts.vendor()).roles().contains(VendorRole.INFERENCE_OPERATOR);
        model.addAttribute("run", facts.runBy(operates));
        var terms = description.terms(id);
        model.addAttribute("terms", terms);
        model.addAttribute(
                "termsAsked", terms.stream().mapToInt(it -> it.lines().size()).sum());
        model.addAttribute(
                "termsStated", terms.stream().mapToLong(Agreed.Group::stated).sum());
        model.addAttribute("prices", description.prices(id));
        model.addAttribute("stated", known.stated(shown.statedBy(), shown.statedAt()));
        model.addAttribute("uses", known.of(id, me).orElse(null));
        model.addAttribute("panels", known.panels().of(id, me));
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "vendors/offering";
    }
}
