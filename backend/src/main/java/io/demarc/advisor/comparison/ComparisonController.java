package io.demarc.advisor.comparison;

import io.demarc.advisor.which.Candidates;
import io.demarc.advisor.which.Shown;
import io.demarc.advisor.which.Texts;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.reference.References;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a use case should run: its candidates side by side. Needs that are moved stand in the address. */
@Controller
@Requires(Capability.VIEW_USE_CASES)
class ComparisonController {

    private final Comparisons comparisons;
    private final Candidates candidates;
    private final Catalogue catalogue;
    private final References references;

    ComparisonController(Comparisons comparisons, Candidates candidates, Catalogue catalogue, References references) {
        this.comparisons = comparisons;
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.references = references;
    }

    @GetMapping("/use-cases/{id}/comparison")
    String show(
            @Visible UseCaseFacts useCase,
            @RequestParam Map<String, String> parameters,
            @Me Member me,
            ModelMap model) {
        var compared = comparisons.of(useCase.id(), parameters, me);
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("mayChoose", catalogue.mayEdit(useCase, me) && useCase.stage() != Stage.RETIRED);
        model.addAttribute("page", compared.columns());
        model.addAttribute("asked", compared.asked());
        model.addAttribute("addable", candidates.addable(me));
        model.addAttribute("questions", Asked.QUESTIONS);
        model.addAttribute("answered", compared.asked().said());
        model.addAttribute("levels", Shown.levels(compared.needs(), Texts.of(references)));
        return "advisor/comparison";
    }
}
