package io.demarc.history;

import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that one rule has found, for whoever was told how many there are. */
@Controller
@Requires(Capability.VIEW_LEDGER)
class FindingsController {

    private final AuditFindings findings;

    FindingsController(AuditFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/ledger/findings")
    String index(@RequestParam(defaultValue = "late") String rule, Model model) {
        var asked = AuditRule.of(rule).orElseThrow(NotFound::new);
        model.addAttribute("rule", asked.key());
        var found = findings.of(asked);
        model.addAttribute("count", found.size());
        model.addAttribute("many", AuditFindings.many(found.size()));
        model.addAttribute("found", found.stream().limit(AuditFindings.MOST).toList());
        return "history/findings";
    }
}
