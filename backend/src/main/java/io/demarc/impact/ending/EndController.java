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

/** The calendar of models that end, with the use cases that each end counts for. */
@Controller
@Requires(Capability.VIEW_VENDORS)
class EndController {

    private final EndList list;
    private final EndUses uses;
    private final EndFigures figures;
    private final BusinessClock clock;

    EndController(EndList list, EndUses uses, EndFigures figures, BusinessClock clock) {
        this.list = list;
        this.uses = uses;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/models/ends")
    String index(@ModelAttribute("filter") EndList.Filter filter, @Me Member me, ModelMap model) {
        var slice = list.slice(filter, me);
        model.addAttribute("slice", slice);
        model.addAttribute(
                "uses", uses.of(slice.rows().stream().map(EndList.Row::id).toList(), me));
        var read = figures.of(me, clock.today());
        model.addAttribute("sum", read.sum());
        model.addAttribute("counts", read.counts());
        model.addAttribute("shows", EndShow.values());
        model.addAttribute("windows", EndWindow.values());
        model.addAttribute("months", EndMonth.of(clock.today()));
        model.addAttribute("today", clock.today());
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "impact/ending/index";
    }
}
