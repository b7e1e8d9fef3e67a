package io.demarc.nextplan;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a next plan for approval, or again as the answer to changes that were asked for. */
@Requires(Capability.REGISTER_USE_CASES)
@Controller
class NextPlanSubmissionController {

    private final Submissions submissions;

    NextPlanSubmissionController(Submissions submissions) {
        this.submissions = submissions;
    }

    @OnPage("/use-cases/{id}/next-plan")
    @PostMapping("/use-cases/{id}/next-plan/review")
    String create(
            @Editable UseCaseFacts useCase,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @Me Member me,
            RedirectAttributes once) {
        var review = submissions.send(useCase.id(), version, note, me);
        once.addFlashAttribute("said", "review.said.sent");
        return "redirect:/reviews/" + review;
    }
}
