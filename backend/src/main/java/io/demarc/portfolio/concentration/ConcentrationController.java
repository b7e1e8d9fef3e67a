package io.demarc.portfolio.concentration;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** On whom the portfolio depends, and the list behind each bar. */
@Controller
@Requires(Capability.VIEW_PORTFOLIO)
class ConcentrationController {

    private final Dependence dependence;
    private final Flows flows;
    private final Fallbacks fallbacks;
    private final PartyList list;
    private final BusinessUnits units;

    ConcentrationController(
            Dependence dependence, Flows flows, Fallbacks fallbacks, PartyList list, BusinessUnits units) {
        this.dependence = dependence;
        this.flows = flows;
        this.fallbacks = fallbacks;
        this.list = list;
        this.units = units;
    }

    @GetMapping("/portfolio/concentration")
    String show(@ModelAttribute("filter") ConcentrationFilter filter, @Me Member me, ModelMap model) {
        var visible = me.visible();
        var within = units.within(filter.unit(), filter.isOnly(), visible);
        boolean maySpend = me.may(Capability.VIEW_VENDORS);
        var currencies = maySpend ? dependence.currencies() : List.<String>of();
        var currency = maySpend ? filter.spentIn() : null;
        model.addAttribute("axes", dependence.of(visible, within, currency));
        model.addAttribute("flow", flows.of(visible, within, currency));
        model.addAttribute("fallbacks", fallbacks.of(visible, within));
        model.addAttribute("currencies", currencies);
        model.addAttribute("currency", currency);
        model.addAttribute("within", within);
        model.addAttribute("units", units.visibleTo(visible));
        return "portfolio/concentration/show";
    }

    @GetMapping("/portfolio/concentration/use-cases")
    String index(@ModelAttribute("filter") PartyFilter filter, @Me Member me, ModelMap model) {
        var axis = filter.on();
        var within = units.within(filter.unit(), filter.isOnly(), me.visible());
        model.addAttribute("axis", axis);
        model.addAttribute("named", name(filter.whom()));
        model.addAttribute("within", within);
        model.addAttribute("slice", list.of(axis, filter.whom(), me.visible(), within, filter));
        return "portfolio/concentration/index";
    }

    private @Nullable String name(String party) {
        if (PartyList.WITHOUT_NAME.contains(party)) return null;
        return list.vendor(UUID.fromString(party)).orElseThrow(NotFound::new);
    }
}
