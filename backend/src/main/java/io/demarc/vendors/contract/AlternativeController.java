package io.demarc.vendors.contract;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names what could take the place of an offering, says that it passed our tests, or strikes it out. */
@Controller
@Requires(Capability.EDIT_VENDORS)
class AlternativeController {

    private final ExitPlans plans;

    AlternativeController(ExitPlans plans) {
        this.plans = plans;
    }

    @OnPage("/offerings/{id}/exit-plan")
    @PostMapping("/offerings/{id}/alternatives")
    String update(
            @PathVariable OfferingId id,
            @RequestParam(required = false) @Nullable UUID standIn,
            @RequestParam(defaultValue = "") String passed,
            @RequestParam(defaultValue = "") String then,
            @Me Member me) {
        if (standIn == null || Typed.isNoDay(passed)) throw Offer.missed();
        if (then.equals("remove")) plans.remove(id, standIn, me);
        else plans.state(id, standIn, Typed.day(passed).orElse(null), me);
        return "redirect:/offerings/" + id + "/exit-plan";
    }
}
