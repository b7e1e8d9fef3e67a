package io.demarc.portfolio;

import io.demarc.boundary.Boundaries;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Requires(Capability.VIEW_PORTFOLIO)
class PortfolioController {

    private static final int LIVE_ONES = 8;

    private final Counts counts;
    private final LayerCounts layers;
    private final Boundaries boundaries;
    private final BusinessUnits units;
    private final Clock clock;

    PortfolioController(Counts counts, LayerCounts layers, Boundaries boundaries, BusinessUnits units, Clock clock) {
        this.counts = counts;
        this.layers = layers;
        this.boundaries = boundaries;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/portfolio")
    String show(@Me Member me, Model model) {
        model.addAttribute(
                "it",
                Summary.of(
                        counts.tally(me.visible()),
                        counts.liveWithoutApproval(me.visible(), LIVE_ONES),
                        units.visibleTo(me.visible())));
        model.addAttribute("layers", LayerChart.of(layers.of(me.visible()), boundaries.layers()));
        model.addAttribute("tiers", Dimension.TIER.known());
        model.addAttribute("everything", me.visible().everything());
        model.addAttribute("asOf", clock.instant().atZone(me.zone()));
        return "portfolio/show";
    }
}
