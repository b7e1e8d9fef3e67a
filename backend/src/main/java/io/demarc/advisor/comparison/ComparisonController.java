package io.demarc.advisor.comparison;

import io.demarc.advisor.which.Question;
import io.demarc.advisor.which.Said;
import io.demarc.advisor.which.Shown;
import io.demarc.advisor.which.Texts;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.reference.References;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a use case should run: its candidates side by side. Needs that are moved stand in the address. */
@Controller
@Requires(Capability.VIEW_USE_CASES)
class ComparisonController {

    /** What nothing else has asked about a use case by then. */
    private static final List<Question> ASKED = List.of(Question.STAY, Question.MUCH, Question.START);

    private final SideBySide sideBySide;
    private final Catalogue catalogue;
    private final References references;

    ComparisonController(SideBySide sideBySide, Catalogue catalogue, References references) {
        this.sideBySide = sideBySide;
        this.catalogue = catalogue;
        this.references = references;
    }

    @GetMapping("/use-cases/{id}/comparison")
    String show(
            @Visible UseCaseFacts useCase,
            @RequestParam Map<String, String> parameters,
            @Me Member me,
            ModelMap model) {
        var said = Said.of(parameters, ASKED);
        var texts = Texts.of(references);
        var compared = sideBySide.of(useCase.id(), said, me);
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("mayEdit", catalogue.mayEdit(useCase, me));
        model.addAttribute("page", Columns.of(compared, texts));
        model.addAttribute("questions", ASKED);
        model.addAttribute("answered", said);
        model.addAttribute("levels", Shown.levels(compared.needs(), texts));
        return "advisor/comparison";
    }
}
