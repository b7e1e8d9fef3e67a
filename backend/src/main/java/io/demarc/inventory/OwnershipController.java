package io.demarc.inventory;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claiming a use case that nobody owns, and retiring one. */
@Controller
@RequestMapping("/use-cases/{id}")
@Requires(Capability.REGISTER_USE_CASES)
class OwnershipController {

    private final Catalogue catalogue;
    private final Intake intake;
    private final UseCaseForms forms;

    OwnershipController(Catalogue catalogue, Intake intake, UseCaseForms forms) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.forms = forms;
    }

    @OnPage("/use-cases/{id}")
    @PostMapping("/ownership")
    String claim(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @Me Member me,
            RedirectAttributes once) {
        var useCase = catalogue.visible(new UseCaseId(id), me);
        if (useCase.owner() != null) throw UseCaseRefusal.alreadyOwned();
        if (!catalogue.mayClaim(useCase, me)) throw new AccessDeniedException("registers nothing in its unit");
        forms.take(useCase.id(), version, () -> intake.claim(useCase.id(), me));
        once.addFlashAttribute("said", "use-case.said.claimed");
        return "redirect:/use-cases/" + id;
    }

    @OnPage("/use-cases/{id}")
    @PostMapping("/retirement")
    String retire(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @Me Member me,
            RedirectAttributes once) {
        var useCase = catalogue.editable(new UseCaseId(id), me);
        forms.take(useCase.id(), version, () -> intake.retire(useCase.id(), me));
        once.addFlashAttribute("said", "use-case.said.retired");
        return "redirect:/use-cases/" + id;
    }
}
