package io.demarc.vendors.assurance;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a vendor has sent, to be accepted answer by answer. */
@Controller
@RequestMapping("/offerings/{id}/acceptance")
@Requires(Capability.EDIT_VENDORS)
class AcceptanceController {

    private static final String ACCEPT = "ACCEPT";
    private static final String AGAIN = "AGAIN";

    private final Acceptance acceptance;
    private final SentAnswers sent;
    private final OfferingNames offerings;

    AcceptanceController(Acceptance acceptance, SentAnswers sent, OfferingNames offerings) {
        this.acceptance = acceptance;
        this.sent = sent;
        this.offerings = offerings;
    }

    @GetMapping
    String show(@PathVariable OfferingId id, ModelMap model) {
        model.addAttribute("offering", offerings.of(id));
        model.addAttribute("view", sent.of(id));
        return "vendors/assurance/acceptance";
    }

    /** Whatever is left undecided of what has changed waits; what is as before is accepted with the rest. */
    @OnPage("/offerings/{id}/acceptance")
    @PostMapping
    String create(
            @PathVariable OfferingId id,
            @RequestParam(required = false) @Nullable UUID link,
            @RequestParam Map<String, String> fields,
            @Me Member me) {
        var waiting = sent.of(id).waiting();
        if (link == null) throw Offer.missed();
        var decisions = new HashMap<String, Boolean>();
        for (var line : waiting) {
            String chosen = fields.getOrDefault(line.id(), line.same() ? ACCEPT : "");
            switch (chosen) {
                case ACCEPT -> decisions.put(line.id(), true);
                case AGAIN -> decisions.put(line.id(), false);
                case "" -> {}
                default -> throw Offer.missed();
            }
        }
        if (decisions.isEmpty()) throw new AssuranceRefusal("undecided");
        acceptance.decide(id, link, decisions, me);
        return "redirect:/offerings/{id}/questionnaire";
    }
}
