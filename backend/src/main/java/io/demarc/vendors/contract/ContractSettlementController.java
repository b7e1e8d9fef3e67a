package io.demarc.vendors.contract;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.Typed;
import io.demarc.vendors.contract.Settlement.Outcome;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what becomes of a contract at its end. */
@Controller
@Requires(Capability.EDIT_VENDORS)
class ContractSettlementController {

    private final Agreements contracts;

    ContractSettlementController(Agreements contracts) {
        this.contracts = contracts;
    }

    @OnPage("/contracts/{id}")
    @PostMapping("/contracts/{id}/settlement")
    String create(
            @PathVariable ContractId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String outcome,
            @Me Member me) {
        contracts.find(id); // What is not there has nothing to be missed in.
        var said = Arrays.stream(Outcome.values())
                .filter(it -> it.name().equals(outcome))
                .findFirst()
                .orElseThrow(Offer::missed);
        contracts.settle(id, version == null ? -1 : version, Typed.day(until).orElseThrow(Offer::missed), said, me);
        return "redirect:/contracts/" + id;
    }
}
