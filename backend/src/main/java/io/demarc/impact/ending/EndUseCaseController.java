package io.demarc.impact.ending;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The use cases that must move, with what is planned. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class EndUseCaseController {

    private final EndUseCases list;
    private final BusinessClock clock;

    EndUseCaseController(EndUseCases list, BusinessClock clock) {
        this.list = list;
        this.clock = clock;
    }

    @GetMapping("/models/ends/use-cases")
    String index(@ModelAttribute("filter") EndUseCases.Filter filter, @Me Member me, ModelMap model) {
        model.addAttribute("slice", list.slice(filter, me));
        model.addAttribute("choices", EndUseCases.Planned.values());
        model.addAttribute("me", me);
        model.addAttribute("today", clock.today());
        return "impact/ending/use-cases";
    }
}
