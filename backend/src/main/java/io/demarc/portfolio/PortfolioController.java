package io.demarc.portfolio;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.identity.UnitPicker;
import io.demarc.identity.UnitPickers;
import io.demarc.identity.Within;
import io.demarc.kernel.Capability;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Capability.VIEW_PORTFOLIO)
class PortfolioController {

    private static final int LIVE_ONES = 5;

    private final Counts counts;
    private final LayerCounts layers;
    private final DueNext due;
    private final BusinessUnits units;
    private final UnitPickers pickers;
    private final Clock clock;

    PortfolioController(
            Counts counts, LayerCounts layers, DueNext due, BusinessUnits units, UnitPickers pickers, Clock clock) {
        this.counts = counts;
        this.layers = layers;
        this.due = due;
        this.units = units;
        this.pickers = pickers;
        this.clock = clock;
    }

    @GetMapping("/portfolio")
    String show(
            @ModelAttribute("filter") PortfolioFilter filter,
            @RequestParam(name = "units", required = false) @Nullable String shown,
            UnitPicker.Asked asked,
            @Me Member me,
            Model model) {
        var visible = me.visible();
        var within = units.within(filter.unit(), filter.isOnly(), visible);
        var counted = counts.count(visible, within);
        var tally = counted.tally();
        var totals = counted.totals();
        var tree = units.tree(visible, tally.units().keySet(), null);
        var summary = Summary.of(
                totals,
                filter,
                tally,
                counts.liveWithoutApproval(visible, within, LIVE_ONES),
                HeatMap.of(tree, filter, tally, totals, "all".equals(shown)));
        var chart = layers.chart(visible, within, filter);
        model.addAttribute("it", summary);
        model.addAttribute("layers", chart);
        model.addAttribute("base", summary.base(chart));
        model.addAttribute("lines", layers.lines());
        model.addAttribute("due", due.of(visible, within));
        model.addAttribute("within", within);
        if (asked.isOpen()) {
            var everywhere = counts.count(visible, Within.ANYWHERE).tally();
            model.addAttribute("picker", pickers.ofList(asked, filter.unit(), everywhere.units(), me));
        }
        model.addAttribute("mayRegister", me.may(Capability.REGISTER_USE_CASES));
        model.addAttribute("everything", visible.everything());
        model.addAttribute("asOf", clock.instant().atZone(me.zone()));
        return "portfolio/show";
    }
}
