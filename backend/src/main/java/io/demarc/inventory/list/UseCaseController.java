package io.demarc.inventory.list;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.identity.UnitPicker;
import io.demarc.identity.UnitPickers;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Capability;
import io.demarc.vendors.Parties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Use cases, as a list and one by one. */
@Controller
@RequestMapping("/use-cases")
@Requires(Capability.VIEW_USE_CASES)
class UseCaseController {

    private final UseCaseList list;
    private final UseCaseStates states;
    private final Catalogue catalogue;
    private final UnitPickers units;
    private final Parties parties;
    private final UseCasePage page;

    UseCaseController(
            UseCaseList list,
            UseCaseStates states,
            Catalogue catalogue,
            UnitPickers units,
            Parties parties,
            UseCasePage page) {
        this.parties = parties;
        this.page = page;
        this.list = list;
        this.states = states;
        this.catalogue = catalogue;
        this.units = units;
    }

    @GetMapping
    String index(@ModelAttribute("filter") UseCaseFilter filter, UnitPicker.Asked asked, @Me Member me, Model model) {
        var within = list.within(filter, me);
        var slice = list.slice(filter, within, me);
        model.addAttribute("slice", slice);
        String versions = states.versions();
        model.addAttribute("behind", slice.rows().stream().anyMatch(row -> !versions.equals(row.derivedWith())));
        model.addAttribute("within", within);
        if (asked.isOpen())
            model.addAttribute("picker", units.ofList(asked, filter.unit(), list.byUnit(filter, me), me));
        model.addAttribute("choices", Choice.of(filter));
        model.addAttribute(
                "chips",
                filter.chips(
                        within,
                        filter.vendor() == null ? null : parties.vendorName(filter.vendor()),
                        filter.model() == null ? null : parties.modelName(filter.model()),
                        filter.offering() == null ? null : parties.offeringName(filter.offering())));
        if (filter.unit() != null && !filter.isOnly() && within.below() > 0)
            model.addAttribute("here", list.countHere(filter, within, me));
        model.addAttribute("mayRegister", me.may(Capability.REGISTER_USE_CASES));
        model.addAttribute("mayEntrust", filter.isOwnerless() && me.may(Capability.EDIT_USE_CASES));
        return "inventory/index";
    }

    /** A filter with its values: names of messages, the last one for what is not known. */
    record Choice(
            String name,
            String prefix,
            List<String> values,
            @Nullable String chosen) {

        static List<Choice> of(UseCaseFilter filter) {
            return List.of(
                    new Choice("stage", "stage", Offered.STAGES, filter.stage()),
                    new Choice("standing", "standing", Offered.STANDINGS, filter.standing()),
                    new Choice("tier", "tier", Offered.TIERS, filter.tier()),
                    new Choice("mode", "mode", Offered.MODES, filter.mode()));
        }
    }

    @GetMapping("/{id}")
    String show(@Visible UseCaseFacts useCase, @Me Member me, Model model) {
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("mayEdit", catalogue.mayEdit(useCase, me));
        page.show(useCase, me).forEach(model::addAttribute);
        return "inventory/show";
    }
}
