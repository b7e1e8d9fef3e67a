package io.demarc.vendors.contract;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.vendors.Parties;
import io.demarc.vendors.VendorId;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** Adds a contract with a vendor, or changes what is known of it. */
@Controller
@RequestMapping("/contracts")
@Requires(Capability.EDIT_VENDORS)
class ContractFormController {

    private final Agreements contracts;
    private final ContractNames names;
    private final Parties parties;

    ContractFormController(Agreements contracts, ContractNames names, Parties parties) {
        this.contracts = contracts;
        this.names = names;
        this.parties = parties;
    }

    /** Whose contract it is comes first, because its offerings follow from that. */
    @GetMapping("/fresh")
    String fresh(@RequestParam(required = false) @Nullable UUID vendor, ModelMap model) {
        model.addAttribute("contractForm", ContractForm.fresh(vendor));
        if (vendor != null && names.vendor(new VendorId(vendor)) != null) return page(new VendorId(vendor), model);
        model.addAttribute("vendors", parties.vendors(List.of()));
        return "vendors/contract/vendor";
    }

    @OnPage("/contracts/fresh?vendor={vendor}")
    @PostMapping
    String create(
            @Valid @ModelAttribute("contractForm") ContractForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        if (form.vendor() == null || names.vendor(new VendorId(form.vendor())) == null) throw new NotFound();
        var vendor = new VendorId(form.vendor());
        form.check(errors);
        refuseTakenName(vendor, form, errors, null);
        if (errors.hasErrors()) return page(vendor, model);
        try {
            return "redirect:/contracts/" + contracts.add(form.facts(vendor), form.covered(names.ids(vendor)), me);
        } catch (DataAccessException | PersistenceException overtaken) {
            refuseTakenName(vendor, form, errors, null); // Since it was asked, somebody has taken it.
            if (!errors.hasErrors()) throw overtaken;
            return page(vendor, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable ContractId id, ModelMap model) {
        var kept = contracts.find(id);
        model.addAttribute("contractForm", ContractForm.of(kept, contracts.offerings(id)));
        return page(kept, model);
    }

    @OnPage("/contracts/{id}/edit")
    @PostMapping("/{id}")
    String update(
            @PathVariable ContractId id,
            @Valid @ModelAttribute("contractForm") ContractForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var kept = contracts.find(id);
        var vendor = kept.facts().vendor();
        form.check(errors);
        refuseTakenName(vendor, form, errors, id);
        if (errors.hasErrors()) return page(kept, model);
        contracts.change(
                id,
                form.version() == null ? -1 : form.version(),
                form.facts(vendor),
                form.covered(names.ids(vendor)),
                me);
        return "redirect:/contracts/" + id;
    }

    private String page(Contract kept, ModelMap model) {
        model.addAttribute("id", kept.id());
        model.addAttribute("named", kept.facts().name());
        return page(kept.facts().vendor(), model);
    }

    private String page(VendorId vendor, ModelMap model) {
        model.addAttribute("vendor", vendor);
        model.addAttribute("vendorName", names.vendor(vendor));
        model.addAttribute("offered", names.offerings(vendor));
        return "vendors/contract/form";
    }

    private void refuseTakenName(VendorId vendor, ContractForm form, BindingResult errors, @Nullable ContractId own) {
        if (!errors.hasFieldErrors("name") && contracts.isTaken(vendor, form.name(), own))
            errors.rejectValue("name", "taken");
    }
}
