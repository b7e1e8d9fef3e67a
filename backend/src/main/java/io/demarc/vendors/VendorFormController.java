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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    VendorFormController(Vendors vendors) {
        this.vendors = vendors;
    }

    record Form(
            @NotBlank @CodePointLength(max = 240) String name,

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
            return new Form(facts.name(), facts.website(), facts.country(), facts.note(), null, vendor.version());
        }

        private VendorFacts facts() {
            return new VendorFacts(name, null, null, Set.of(), orNull(website), orNull(country), orNull(note));
        }
    }

    @GetMapping("/fresh")
    String fresh(ModelMap model) {
        model.addAttribute("vendorForm", new Form("", null, null, null, null, null));
        return "vendors/vendor-form";
    }

    @OnPage("/vendors/fresh")
    @PostMapping
    String create(@Valid @ModelAttribute("vendorForm") Form form, BindingResult errors, @Me Member me) {
        refuseTakenName(form, errors, null);
        if (errors.hasErrors()) return "vendors/vendor-form";
        try {
            return "redirect:/vendors/" + vendors.add(form.facts(), me);
        } catch (DataAccessException | PersistenceException overtaken) {
            refuseTakenName(form, errors, null); // Since it was asked, somebody has taken it.
            if (!errors.hasErrors()) throw overtaken;
            return "vendors/vendor-form";
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, ModelMap model) {
        var vendor = vendors.find(new VendorId(id));
        model.addAttribute("vendorForm", Form.of(vendor));
        model.addAttribute("id", id);
        model.addAttribute("named", vendor.facts().name());
        return "vendors/vendor-form";
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
        model.addAttribute("id", id);
        model.addAttribute("named", kept.facts().name());
        refuseTakenName(form, errors, own);
        boolean current = Objects.equals(form.version(), kept.version()); // Of another one it is said that it is.
        if (!errors.hasErrors() && current && form.rename() != Rename.SAME && vendors.isRenamed(own, form.name()))
            errors.rejectValue("rename", form.rename() == null ? "unsaid" : "another");
        if (errors.hasErrors()) return "vendors/vendor-form";
        vendors.describe(own, form.version() == null ? -1 : form.version(), form.facts(), form.rename(), me);
        return "redirect:/vendors/" + id;
    }

    private void refuseTakenName(Form form, BindingResult errors, @Nullable VendorId own) {
        if (!errors.hasFieldErrors("name") && vendors.isTaken(form.name(), own)) errors.rejectValue("name", "taken");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
