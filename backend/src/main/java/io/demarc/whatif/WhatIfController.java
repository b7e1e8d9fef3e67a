package io.demarc.whatif;

import io.demarc.advisor.Outlays;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What has been asked about what has not happened, and one answer, which can be shown to others by its address. */
@Controller
@RequestMapping("/what-if")
@Requires(Capability.VIEW_PORTFOLIO)
class WhatIfController {

    private final WhatIfList list;
    private final LineSums sums;
    private final Dependences dependences;
    private final LineList lines;
    private final Outlays outlays;

    WhatIfController(WhatIfList list, LineSums sums, Dependences dependences, LineList lines, Outlays outlays) {
        this.list = list;
        this.sums = sums;
        this.dependences = dependences;
        this.lines = lines;
        this.outlays = outlays;
    }

    @GetMapping
    String index(@ModelAttribute("filter") WhatIfList.Filter filter, @Me Member me, ModelMap model) {
        model.addAttribute("sees", me.visible());
        model.addAttribute("slice", list.slice(filter));
        model.addAttribute("kinds", Kind.values());
        return "whatif/index";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @ModelAttribute("filter") LineList.Filter filter,
            @Me Member me,
            ModelMap model,
            HttpServletResponse response) {
        var whatIf = new WhatIfId(id);
        var asked = list.find(whatIf);
        model.addAttribute("asked", asked);
        model.addAttribute("sees", me.visible());
        if (!asked.done()) {
            if (!asked.failed()) response.setHeader("Refresh", "1");
            return "whatif/working";
        }
        model.addAttribute("sums", sums.of(whatIf, me));
        model.addAttribute("axes", dependences.of(whatIf, me));
        model.addAttribute("costs", me.may(Capability.VIEW_VENDORS) ? dependences.costs(whatIf, me) : List.of());
        model.addAttribute("currency", outlays.currency());
        model.addAttribute("slice", lines.slice(whatIf, filter, me));
        model.addAttribute("fates", Fate.values());
        return "whatif/show";
    }
}
