package io.demarc.exchange.bom;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has a bill that was compared taken over, goes on with one that stopped, or withdraws one. */
@Controller
@RequestMapping("/bills-of-materials/{id}")
@Requires(Capability.EDIT_VENDORS)
class BillRunController {

    private final Billing billing;

    BillRunController(Billing billing) {
        this.billing = billing;
    }

    @Costly
    @OnPage("/bills-of-materials/{id}")
    @PostMapping("/run")
    String create(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean replaces,
            @RequestParam(required = false) @Nullable OfferingKind kind,
            @Me Member me) {
        billing.begin(new BillId(id), version, new Bill.Way(replaces, kind), me);
        return "redirect:/bills-of-materials/{id}";
    }

    @OnPage("/bills-of-materials/{id}")
    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version, @Me Member me) {
        billing.withdraw(new BillId(id), version, me);
        return "redirect:/bills-of-materials/{id}";
    }
}
