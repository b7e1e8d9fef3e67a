package io.demarc.inventory.intake;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.IntakeSteps;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Capability;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The wizard's last page: everything that was answered, each with a way back, and what sending it will cause. */
@Controller
@Requires(Capability.REGISTER_USE_CASES)
class CheckAnswersController {

    private final Catalogue catalogue;
    private final Wizard wizard;
    private final BusinessUnits units;
    private final IntakeSteps steps;
    private final ObjectProvider<Submission> submission;

    CheckAnswersController(
            Catalogue catalogue,
            Wizard wizard,
            BusinessUnits units,
            IntakeSteps steps,
            ObjectProvider<Submission> submission) {
        this.catalogue = catalogue;
        this.wizard = wizard;
        this.units = units;
        this.steps = steps;
        this.submission = submission;
    }

    /** One page of the wizard, as it was answered. */
    record Part(String key, List<IntakeStep.Line> lines) {}

    @GetMapping("/use-cases/{id}/intake/" + Wizard.LAST)
    String show(@Editable UseCaseFacts useCase, @Me Member me, Model model) {
        model.addAttribute("wizard", wizard.frame(useCase, Wizard.LAST, me));
        model.addAttribute(
                "parts",
                steps.inOrder().stream()
                        .map(step -> new Part(step.key(), step.summary(useCase.id())))
                        .toList());
        model.addAttribute("complete", steps.areComplete(useCase.id()));
        model.addAttribute("standing", catalogue.head(useCase).standing());
        model.addAttribute(
                "unit",
                units.visibleTo(me.visible().and(useCase.unit())).stream()
                        .filter(unit -> unit.id().equals(useCase.unit().value()))
                        .map(BusinessUnits.Row::name)
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "asked",
                submission.stream()
                        .flatMap(it -> it.preview(useCase.id()).stream())
                        .toList());
        return "inventory/check-answers";
    }
}
