package io.demarc.inventory;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Use cases, as a list and one by one. */
@Controller
@RequestMapping("/use-cases")
@Requires(Capability.VIEW_USE_CASES)
class UseCaseController {

    private final UseCaseList list;
    private final Catalogue catalogue;
    private final BusinessUnits units;
    private final Members members;
    private final List<UseCasePanel> panels;

    UseCaseController(
            UseCaseList list,
            Catalogue catalogue,
            BusinessUnits units,
            Members members,
            ObjectProvider<UseCasePanel> panels) {
        this.list = list;
        this.catalogue = catalogue;
        this.units = units;
        this.members = members;
        this.panels = panels.stream()
                .filter(panel -> panel.place() == UseCasePanel.Place.PAGE)
                .sorted(Comparator.comparingInt(UseCasePanel::order))
                .toList();
    }

    @GetMapping
    String index(@ModelAttribute("filter") UseCaseFilter filter, @Me Member me, Model model) {
        model.addAttribute("slice", list.slice(filter, me));
        model.addAttribute("units", units.visibleTo(me.visible()));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("mayRegister", me.may(Capability.REGISTER_USE_CASES));
        return "inventory/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @Me Member me, Model model) {
        var useCase = catalogue.visible(new UseCaseId(id), me);
        model.addAttribute("useCase", useCase);
        model.addAttribute(
                "owner",
                useCase.owner() == null ? null : members.find(useCase.owner()).orElse(null));
        model.addAttribute("mayEdit", catalogue.mayEdit(useCase, me));
        model.addAttribute("mayClaim", useCase.owner() == null && me.may(Capability.REGISTER_USE_CASES));
        model.addAttribute(
                "panels",
                panels.stream()
                        .flatMap(panel -> panel.show(useCase.id(), me).stream())
                        .toList());
        return "inventory/show";
    }
}
