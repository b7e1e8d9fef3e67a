package io.demarc.assessment;

import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the tiers begin, and that nobody has calibrated that: a setting, and what to think of it. */
@Controller
@RequestMapping("/settings/tiers")
@Requires(Capability.VIEW_SETTINGS)
class TierController {

    private final Rulebooks rulebooks;

    TierController(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("tiers", rulebooks.inForce().scoring().tiers());
        model.addAttribute("prohibited", Tier.PROHIBITED);
        var versions = rulebooks.numbers();
        model.addAttribute("versions", versions);
        // The figures were drawn with the thresholds that come with the portal.
        model.addAttribute(
                "drawn", versions.of(Scoring.KIND).filter(it -> !it.isOwn()).isPresent());
        return "assessment/tiers";
    }
}
