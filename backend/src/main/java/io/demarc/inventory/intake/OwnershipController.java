package io.demarc.inventory.intake;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseForms;
import io.demarc.kernel.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claiming a use case that nobody owns, and retiring one. */
@Controller
@RequestMapping("/use-cases/{id}")
@Requires(Capability.REGISTER_USE_CASES)
class OwnershipController {

    private final Intake intake;
    private final UseCaseForms forms;

    OwnershipController(Intake intake, UseCaseForms forms) {
        this.intake = intake;
        this.forms = forms;
    }

    @OnPage("/use-cases/{id}")
    @PostMapping("/ownership")
    String claim(
            @Visible UseCaseFacts useCase,
            @RequestParam(required = false) @Nullable Integer version,
            @Me Member me,
            RedirectAttributes once) {
        forms.take(useCase.id(), version, () -> intake.claim(useCase.id(), me));
        once.addFlashAttribute("said", "use-case.said.claimed");
        return "redirect:/use-cases/" + useCase.id();
    }

    @OnPage("/use-cases/{id}")
    @PostMapping("/retirement")
    String retire(
            @Visible UseCaseFacts useCase,
            @RequestParam(required = false) @Nullable Integer version,
            @Me Member me,
            RedirectAttributes once) {
        forms.take(useCase.id(), version, () -> intake.retire(useCase.id(), me));
        once.addFlashAttribute("said", "use-case.said.retired");
        return "redirect:/use-cases/" + useCase.id();
    }
}
