package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds what a vendor offers, or changes what is known of it. */
@Controller
@RequestMapping("/offerings")
@Requires(Capability.EDIT_VENDORS)
class OfferingFormController {

    private final Offerings offerings;
    private final Parties parties;

    OfferingFormController(Offerings offerings, Parties parties) {
        this.offerings = offerings;
        this.parties = parties;
    }

    record Form(
            @NotNull @Nullable UUID vendor,
            @NotBlank @CodePointLength(max = 240) String name,
            @NotNull @Nullable OfferingKind kind,
            @Nullable ContractTier tier,
            @Nullable UUID operator,
            @Nullable UUID hosting,
            @Size(max = 500) @Nullable String regions,
            @Size(max = 5_000) @Nullable String note,
            @Nullable Integer version) {

        Form {
            name = Name.clean(name);
        }

        private static Form of(Offering offering) {
            var facts = offering.facts();
            return new Form(
                    facts.vendor().value(),
                    facts.name(),
                    facts.kind(),
                    facts.tier(),
                    facts.operator() == null ? null : facts.operator().value(),
                    facts.hosting() == null ? null : facts.hosting().value(),
                    facts.regions(),
                    facts.note(),
                    offering.version());
        }

        private OfferingFacts facts(VendorId of) {
            return new OfferingFacts(
                    of,
                    name,
                    Objects.requireNonNull(kind),
                    tier,
                    id(operator),
                    id(hosting),
                    Typed.orNull(regions),
                    Typed.orNull(note));
        }

        private static @Nullable VendorId id(@Nullable UUID chosen) {
            return chosen == null ? null : new VendorId(chosen);
        }

        private boolean claimsAParty() {
            return kind != null && !kind.isContracted() && (tier != null || operator != null || hosting != null);
        }
    }

    @GetMapping("/fresh")
    String fresh(@RequestParam(required = false) @Nullable UUID vendor, ModelMap model) {
        var form = new Form(vendor, "", null, null, null, null, null, null, null);
        model.addAttribute("offeringForm", form);
        return page(form, model);
    }

    @OnPage("/offerings/fresh")
    @PostMapping
    String create(
            @Valid @ModelAttribute("offeringForm") Form form, BindingResult errors, @Me Member me, ModelMap model) {
        var vendor = form.vendor() == null ? null : new VendorId(form.vendor());
        check(form, errors);
        refuseTakenName(vendor, form, errors, null);
        if (errors.hasErrors() || vendor == null) return page(form, model);
        try {
            return "redirect:/offerings/" + offerings.add(form.facts(vendor), me);
        } catch (DataAccessException | PersistenceException overtaken) {
            refuseTakenName(vendor, form, errors, null); // Since it was asked, somebody has taken it.
            if (!errors.hasErrors()) throw overtaken;
            return page(form, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable OfferingId id, ModelMap model) {
        var kept = offerings.find(id);
        var form = Form.of(kept);
        model.addAttribute("offeringForm", form);
        return page(kept, form, model);
    }

    @OnPage("/offerings/{id}/edit")
    @PostMapping("/{id}")
    String update(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("offeringForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var kept = offerings.find(id);
        var vendor = kept.facts().vendor();
        check(form, errors);
        refuseTakenName(vendor, form, errors, id);
        if (errors.hasErrors()) return page(kept, form, model);
        offerings.describe(id, form.version() == null ? -1 : form.version(), form.facts(vendor), me);
        return "redirect:/offerings/" + id;
    }

    private String page(Offering kept, Form form, ModelMap model) {
        model.addAttribute("id", kept.id());
        model.addAttribute("named", kept.facts().name());
        model.addAttribute("of", parties.vendorName(kept.facts().vendor().value()));
        return page(form, model);
    }

    private String page(Form form, ModelMap model) {
        model.addAttribute("vendors", parties.vendors(chosen(form)));
        model.addAttribute("kinds", OfferingKind.values());
        model.addAttribute("tiers", ContractTier.values());
        return "vendors/offering-form";
    }

    private static List<UUID> chosen(Form form) {
        return Stream.of(form.vendor(), form.operator(), form.hosting())
                .filter(Objects::nonNull)
                .toList();
    }

    private void check(Form form, BindingResult errors) {
        if (form.claimsAParty()) errors.rejectValue("kind", "source");
        var offered =
                parties.vendors(chosen(form)).stream().map(Parties.Choice::id).toList();
        new Offer()
                .choice("vendor", offered.stream())
                .choice("operator", offered.stream())
                .choice("hosting", offered.stream())
                .refused(errors::getFieldValue)
                .forEach(field -> errors.rejectValue(field, "unknown"));
    }

    private void refuseTakenName(@Nullable VendorId vendor, Form form, BindingResult errors, @Nullable OfferingId own) {
        if (vendor != null && !errors.hasFieldErrors("name") && offerings.isTaken(vendor, form.name(), own))
            errors.rejectValue("name", "taken");
    }
}
