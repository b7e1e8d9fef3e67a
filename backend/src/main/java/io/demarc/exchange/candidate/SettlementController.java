package io.demarc.exchange.candidate;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says of many names at once whom they mean. */
@Controller
@Requires(Capability.EDIT_VENDORS)
class SettlementController {

    private static final String PROPOSED = "proposed";
    private static final String NOBODY = "nobody";

    private final CandidateList list;
    private final Proposals proposals;
    private final VendorCandidates candidates;

    SettlementController(CandidateList list, Proposals proposals, VendorCandidates candidates) {
        this.list = list;
        this.proposals = proposals;
        this.candidates = candidates;
    }

    /** @param as whether the ticked ones mean whom was proposed for each, or nobody */
    @OnPage("/vendor-candidates")
    @PostMapping("/vendor-candidates/settlement")
    String create(
            @ModelAttribute("filter") CandidateList.Filter filter,
            @RequestParam(required = false) @Nullable List<String> ticked,
            @RequestParam(required = false) @Nullable String as,
            @Me Member me,
            RedirectAttributes once) {
        if (!PROPOSED.equals(as) && !NOBODY.equals(as)) throw Offer.missed();
        once.addFlashAttribute("said", said(ticked == null ? List.of() : ticked, NOBODY.equals(as), me));
        return "redirect:/vendor-candidates" + filter.here();
    }

    private String said(List<String> ticked, boolean nobody, Member me) {
        if (ticked.isEmpty()) return "candidates.said.none";
        var vendors = new TreeMap<UUID, List<String>>();
        for (var line : CandidateLine.of(list.waiting(ids(ticked)), proposals, me))
            // A proposal that became another one meanwhile was not seen.
            if (nobody || ticked.contains(line.ticked()))
                vendors.put(line.row().id(), nobody ? List.of() : line.vendors());
        candidates.settle(vendors, me);
        return vendors.size() == ticked.size() ? "candidates.said.settled" : "candidates.said.some";
    }

    private static List<UUID> ids(List<String> ticked) {
        try {
            return ticked.stream().limit(100).map(CandidateLine::id).toList();
        } catch (IllegalArgumentException e) {
            throw Offer.missed();
        }
    }
}
