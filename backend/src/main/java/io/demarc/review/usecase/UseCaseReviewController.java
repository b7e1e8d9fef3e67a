package io.demarc.review.usecase;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseForms;
import io.demarc.kernel.Capability;
import io.demarc.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A use case's way into review: the latest one, or what asking for one would start. */
@Controller
class UseCaseReviewController {

    private final UseCaseHistories histories;
    private final UseCaseSubmission submission;
    private final UseCaseForms forms;
    private final ReviewDesk desk;

    UseCaseReviewController(
            UseCaseHistories histories, UseCaseSubmission submission, UseCaseForms forms, ReviewDesk desk) {
        this.histories = histories;
        this.submission = submission;
        this.forms = forms;
        this.desk = desk;
    }

    @GetMapping("/use-cases/{id}/review")
    @Requires(Capability.VIEW_REVIEWS)
    String show(
            @Visible UseCaseFacts useCase,
            @RequestParam(defaultValue = "false") boolean again,
            @Me Member me,
            Model model) {
        var history = histories.of(useCase.id());
        if (history.latest() != null && (!again || history.isUnderReview()))
            return "redirect:/reviews/" + history.latest();
        model.addAttribute("useCase", useCase);
        model.addAttribute("asked", submission.preview(useCase.id(), me));
        model.addAttribute("mayAsk", useCase.isEditableBy(me));
        return "review/fresh";
    }

    /** Sends what the wizard ends with: for the first time, or as the answer to the changes that were asked for. */
    @OnPage(value = "/use-cases/{id}/intake/check-answers", withText = "/use-cases/{id}/review?again=true")
    @PostMapping("/use-cases/{id}/review")
    @Requires(Capability.REGISTER_USE_CASES)
    String create(
            @Editable UseCaseFacts useCase,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable Integer version,
            @Me Member me,
            RedirectAttributes once) {
        var subject = UseCaseReviews.subject(useCase.id());
        var review = forms.take(useCase.id(), version, () -> desk.send(subject, me, note));
        once.addFlashAttribute("said", "review.said.sent");
        return "redirect:/reviews/" + review;
    }
}
