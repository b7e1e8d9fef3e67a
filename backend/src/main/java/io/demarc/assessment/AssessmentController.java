package io.demarc.assessment;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Requires(Capability.VIEW_USE_CASES)
class AssessmentController {

    private final Assessments assessments;
    private final Catalogue catalogue;
    private final Rulebooks rulebooks;
    private final Whys whys;

    AssessmentController(Assessments assessments, Catalogue catalogue, Rulebooks rulebooks, Whys whys) {
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.rulebooks = rulebooks;
        this.whys = whys;
    }

    @GetMapping("/use-cases/{id}/assessment")
    String show(@Visible UseCaseFacts useCase, @Me Member me, Model model) {
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("mayEdit", catalogue.mayEdit(useCase, me));
        var assessment = assessments.assessment(useCase.id());
        model.addAttribute("it", Explanation.of(assessment, rulebooks.inForce()));
        model.addAttribute("why", whys.of(useCase.id(), assessment));
        model.addAttribute("versions", rulebooks.numbers());
        return "assessment/show";
    }
}
