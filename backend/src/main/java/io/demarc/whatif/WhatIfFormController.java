package io.demarc.whatif;

import io.demarc.deployment.Mode;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.Parties;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks what would happen. */
@Controller
@RequestMapping("/what-if")
@Requires(Capability.VIEW_PORTFOLIO)
class WhatIfFormController {

    private final WhatIfs whatIfs;
    private final Movable movable;
    private final Parties parties;
    private final BusinessUnits units;

    WhatIfFormController(WhatIfs whatIfs, Movable movable, Parties parties, BusinessUnits units) {
        this.whatIfs = whatIfs;
        this.movable = movable;
        this.parties = parties;
        this.units = units;
    }

    @GetMapping("/fresh")
    String fresh(
            @Valid @ModelAttribute("question") WhatIfForm form, BindingResult errors, @Me Member me, ModelMap model) {
        if (form.kind() == null) return "redirect:/what-if";
        // Nothing is wrong with what nobody has said yet.
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + "question", new BeanPropertyBindingResult(form, "question"));
        return page(form, movable(form, me), me, model);
    }

    @OnPage("/what-if/fresh?kind={kind}")
    @PostMapping
    String create(
            @Valid @ModelAttribute("question") WhatIfForm form, BindingResult errors, @Me Member me, ModelMap model) {
        if (form.kind() == null) return "redirect:/what-if";
        var offered = movable(form, me);
        form.check(form.kind() == Kind.REGION_LOST ? movable.regions(me) : List.of(), offered, errors);
        if (form.unit() != null
                && units.visibleTo(me.visible()).stream()
                        .noneMatch(it -> it.id().equals(form.unit()))) errors.rejectValue("unit", "missing");
        if (errors.hasErrors()) return page(form, offered, me, model);
        return "redirect:/what-if/" + whatIfs.ask(form.question(), me);
    }

    private List<Movable.UseCase> movable(WhatIfForm form, Member me) {
        return form.kind() == Kind.MOVE && form.from() != null ? movable.of(form.from(), form.unit(), me) : List.of();
    }

    private String page(WhatIfForm form, List<Movable.UseCase> offered, Member me, ModelMap model) {
        switch (form.kind()) {
            case VENDOR_FAILS, PRICES_RISE -> model.addAttribute("vendors", parties.vendors(List.of()));
            case MODEL_ENDS -> model.addAttribute("models", parties.models(List.of()));
            case REGION_LOST -> model.addAttribute("regions", movable.regions(me));
            case MOVE -> {
                model.addAttribute(
                        "modes",
                        Arrays.stream(Mode.values())
                                .filter(Predicate.not(Mode::isHybrid))
                                .toList());
                model.addAttribute("units", units.visibleTo(me.visible()));
                model.addAttribute("offered", offered.size() > Movable.MOST ? List.of() : offered);
                model.addAttribute("many", offered.size() > Movable.MOST);
            }
        }
        return "whatif/fresh";
    }
}
