package io.demarc.audit;

import io.demarc.identity.Costly;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The ledger: read, searched and checked. Nothing here can change it. */
@Controller
@RequestMapping("/ledger")
@Requires(Capability.VIEW_LEDGER)
class LedgerController {

    private final LedgerPages pages;
    private final Verification verification;
    private final LedgerState state;

    LedgerController(LedgerPages pages, Verification verification, LedgerState state) {
        this.pages = pages;
        this.verification = verification;
        this.state = state;
    }

    @GetMapping
    String index(@ModelAttribute("filter") LedgerFilter filter, Model model) {
        model.addAttribute("page", pages.page(filter));
        return "audit/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.entry(id));
        return "audit/show";
    }

    @Costly
    @GetMapping("/verification")
    String verify(Model model) {
        var finding = verification.verifyAlone();
        finding.ifPresent(state::note);
        model.addAttribute("finding", finding.orElse(null));
        return "audit/verification";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavEntry ledgerEntry() {
            return new NavEntry("ledger", "/ledger", Capability.VIEW_LEDGER, 60);
        }
    }
}
