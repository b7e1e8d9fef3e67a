package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Adds a vendor to the directory, or changes what is known of it. */
@Controller
@RequestMapping("/vendors")
@Requires(Capability.EDIT_VENDORS)
class VendorFormController {

    private final Vendors vendors;
    private final Parties parties;

    VendorFormController(Vendors vendors, Parties parties) {
        this.vendors = vendors;
        this.parties = parties;
    }

    record Form(
            @NotBlank @CodePointLength(max = 240) String name,
            @CodePointLength(max = 240) @Nullable String legalName,
            @Nullable UUID parent,
            @Nullable List<String> roles,

            @Size(max = 300) @Pattern(regexp = "|https?://\\S+") @Nullable
            String website,

            @Size(max = 100) @Nullable String country,
            @Size(max = 5_000) @Nullable String note,
            @Nullable Rename rename,
            @Nullable Integer version) {

        Form {
            name = Name.clean(name);
        }

        private static Form of(Vendor vendor) {
            var facts = vendor.facts();
            return new Form(
                    facts.name(),
                    facts.legalName(),
                    facts.parent() == null ? null : facts.parent().value(),
                    facts.roles().stream().map(Enum::name).toList(),
                    facts.website(),
                    facts.country(),
                    facts.note(),
                    null,
                    vendor.version());
        }

        /** A box that is none of those shown was never offered. */
        private Set<VendorRole> known() {
            return Arrays.stream(VendorRole.values())
                    .filter(role -> roles != null && roles.contains(role.name()))
                    .collect(Collectors.toSet());
        }

        public boolean has(VendorRole role) {
            return known().contains(role);
        }

        private VendorFacts facts() {
            return new VendorFacts(
                    name,
                    Name.of(legalName).map(Name::text).orElse(null),
                    parent == null ? null : new VendorId(parent),
                    known(),
                    Typed.orNull(website),
                    Typed.orNull(country),
                    Typed.orNull(note));
        }
    }

    @GetMapping("/fresh")
    String fresh(ModelMap model) {
        var form = new Form("", null, null, null, null, null, null, null, null);
        model.addAttribute("vendorForm", form);
        return page(form, null, model);
    }

    @OnPage("/vendors/fresh")
    @PostMapping
    String create(@Valid @ModelAttribute("vendorForm") Form form, BindingResult errors, @Me Member me, ModelMap model) {
        refuseTakenName(form, errors, null);
        refuseWrongParent(form, errors, null);
        if (errors.hasErrors()) return page(form, null, model);
        try {
            return "redirect:/vendors/" + vendors.add(form.facts(), me);
        } catch (DataAccessException | PersistenceException overtaken) {
            refuseTakenName(form, errors, null); // Since it was asked, somebody has taken it.
            if (!errors.hasErrors()) throw overtaken;
            return page(form, null, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, ModelMap model) {
        var vendor = vendors.find(new VendorId(id));
        var form = Form.of(vendor);
        model.addAttribute("vendorForm", form);
        return page(form, vendor, model);
    }

    @OnPage("/vendors/{id}/edit")
    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("vendorForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var kept = vendors.find(new VendorId(id));
        var own = kept.id();
        refuseTakenName(form, errors, own);
        refuseWrongParent(form, errors, own);
        boolean current = Objects.equals(form.version(), kept.version()); // Of another one it is said that it is.
        if (!errors.hasErrors() && current && form.rename() != Rename.SAME && vendors.isRenamed(own, form.name()))
            errors.rejectValue("rename", form.rename() == null ? "unsaid" : "another");
        if (errors.hasErrors()) return page(form, kept, model);
        vendors.describe(own, form.version() == null ? -1 : form.version(), form.facts(), form.rename(), me);
        return "redirect:/vendors/" + id;
    }

    private String page(Form form, @Nullable Vendor kept, ModelMap model) {
        model.addAttribute("id", kept == null ? null : kept.id());
        if (kept != null) model.addAttribute("named", kept.facts().name());
        model.addAttribute("roles", VendorRole.values());
        model.addAttribute(
                "parents",
                parents(form)
                        .filter(it -> kept == null || !it.id().equals(kept.id().value()))
                        .toList());
        return "vendors/vendor-form";
    }

    private Stream<Parties.Choice> parents(Form form) {
        return parties.vendors(Stream.ofNullable(form.parent()).toList()).stream();
    }

    private void refuseWrongParent(Form form, BindingResult errors, @Nullable VendorId own) {
        if (form.parent() == null) return;
        if (parents(form).noneMatch(it -> it.id().equals(form.parent()))) errors.rejectValue("parent", "unknown");
        else if (own != null && vendors.isPartOf(new VendorId(form.parent()), own))
            errors.rejectValue("parent", "cycle");
    }

    private void refuseTakenName(Form form, BindingResult errors, @Nullable VendorId own) {
        if (!errors.hasFieldErrors("name") && vendors.isTaken(form.name(), own)) errors.rejectValue("name", "taken");
    }
}
