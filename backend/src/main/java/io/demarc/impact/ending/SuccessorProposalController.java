package io.demarc.impact.ending;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposes the announced successors to all who have no plan, after it has shown how many these are. */
@Controller
@RequestMapping("/models/ends/proposal")
@Requires(Capability.EDIT_VENDORS)
class SuccessorProposalController {

    private final SuccessorProposals proposals;

    SuccessorProposalController(SuccessorProposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping
    String fresh(@Me Member me, ModelMap model) {
        model.addAttribute("preview", proposals.preview(me));
        return "impact/ending/proposal";
    }

    /** @param seen what was shown */
    @OnPage("/models/ends/proposal")
    @PostMapping
    String create(@RequestParam(name = "version", defaultValue = "") String seen, @Me Member me) {
        proposals.propose(seen, me);
        return "redirect:/models/ends";
    }
}
