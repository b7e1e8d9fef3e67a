package io.demarc.advisor.choice;

import io.demarc.advisor.comparison.Asked;
import io.demarc.advisor.comparison.Columns;
import io.demarc.advisor.comparison.Comparisons;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses one of the ways that were compared, and shows what was chosen beside what became of it. */
@Controller
@RequestMapping("/use-cases/{id}/choice")
@Requires(Capability.VIEW_USE_CASES)
class ChoiceController {

    private final ChosenWays choices;
    private final Comparisons comparisons;
    private final Catalogue catalogue;
    private final Members members;

    ChoiceController(ChosenWays choices, Comparisons comparisons, Catalogue catalogue, Members members) {
        this.choices = choices;
        this.comparisons = comparisons;
        this.catalogue = catalogue;
        this.members = members;
    }

    @GetMapping
    String show(@Visible UseCaseFacts useCase, @Me Member me, ModelMap model) {
        var all = choices.of(useCase.id());
        if (all.isEmpty()) throw new NotFound();
        var now = comparisons
                .of(useCase.id(), Asked.parameters(all.getFirst().asked()), me)
                .columns();
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("chosen", all.getFirst());
        model.addAttribute("earlier", all.subList(1, all.size()));
        model.addAttribute(
                "names", members.names(all.stream().map(ChosenWay::chosenBy).toList()));
        model.addAttribute("today", now.today());
        model.addAttribute("mayEdit", catalogue.mayEdit(useCase, me));
        return "advisor/choice/show";
    }

    @GetMapping("/fresh")
    String fresh(
            @Editable UseCaseFacts useCase,
            @Valid @ModelAttribute("choice") ChoiceForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            @Me Member me,
            ModelMap model) {
        // Nothing is wrong with what nobody has said yet.
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "choice", new BeanPropertyBindingResult(form, "choice"));
        var compared = comparisons.of(useCase.id(), parameters, me);
        var way = compared.columns().find(form.way()).orElseThrow(NotFound::new);
        return page(useCase, compared, way, model);
    }

    @OnPage("/use-cases/{id}/choice/fresh?way={way}")
    @PostMapping
    String create(
            @Editable UseCaseFacts useCase,
            @Valid @ModelAttribute("choice") ChoiceForm form,
            BindingResult errors,
            @RequestParam Map<String, String> parameters,
            @Me Member me,
            ModelMap model) {
        var compared = comparisons.of(useCase.id(), parameters, me);
        if (!Seen.of(compared.columns()).equals(form.seen())) errors.reject("changed");
        var chosen = compared.columns().find(form.way()).orElse(null);
        if (chosen == null) {
            errors.reject("gone");
            // What was written is not lost: another way may be chosen for the same reason.
            chosen = compared.columns().all().getFirst();
        } else if (chosen.row().excluded()) errors.reject("excluded");
        if (errors.hasErrors()) return page(useCase, compared, chosen, model);
        choices.choose(useCase.id(), compared, chosen, form.reason().strip(), me);
        return "redirect:/use-cases/{id}/choice";
    }

    private String page(UseCaseFacts useCase, Comparisons.Comparison compared, Columns.Column way, ModelMap model) {
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("page", compared.columns());
        model.addAttribute("it", way);
        model.addAttribute("asked", compared.asked());
        model.addAttribute("seen", Seen.of(compared.columns()));
        return "advisor/choice/fresh";
    }
}
