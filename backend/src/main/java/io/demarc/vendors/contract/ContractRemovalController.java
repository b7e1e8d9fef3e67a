package io.demarc.vendors.contract;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a contract away that should not have been kept, after it has said what goes with it. */
@Controller
@RequestMapping("/contracts/{id}/removal")
@Requires(Capability.EDIT_VENDORS)
class ContractRemovalController {

    private final Agreements contracts;

    ContractRemovalController(Agreements contracts) {
        this.contracts = contracts;
    }

    @GetMapping
    String show(@PathVariable ContractId id, ModelMap model) {
        var contract = contracts.find(id);
        model.addAttribute("id", id);
        model.addAttribute("named", contract.facts().name());
        model.addAttribute("version", contract.version());
        return "vendors/contract/removal";
    }

    @OnPage
    @PostMapping
    String destroy(
            @PathVariable ContractId id, @RequestParam(required = false) @Nullable Integer version, @Me Member me) {
        var vendor = contracts.find(id).facts().vendor();
        contracts.remove(id, version == null ? -1 : version, me);
        return "redirect:/vendors/" + vendor;
    }
}
