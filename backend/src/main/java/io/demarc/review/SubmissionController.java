package io.demarc.review;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseForms;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a decision: the first time, again, or no longer. */
@Controller
class SubmissionController {

    private static final int LONGEST_NOTE = 4000;

    private final Catalogue catalogue;
    private final ReviewDesk desk;
    private final ReviewSubmission submission;
    private final ReviewPages pages;
    private final Reviews reviews;
    private final UseCaseForms forms;
    private final ReviewForms rounds;

    SubmissionController(
            Catalogue catalogue,
            ReviewDesk desk,
            ReviewSubmission submission,
            ReviewPages pages,
            Reviews reviews,
            UseCaseForms forms,
            ReviewForms rounds) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.submission = submission;
        this.pages = pages;
        this.reviews = reviews;
        this.forms = forms;
        this.rounds = rounds;
    }

    /** The use case's review: the latest one, or what asking for one would start. */
    @GetMapping("/use-cases/{id}/review")
    @Requires(Capability.VIEW_REVIEWS)
    String show(
            @Visible UseCaseFacts useCase,
            @RequestParam(defaultValue = "false") boolean again,
            @Me Member me,
            Model model) {
        var latest = reviews.findLatest("use-case", useCase.id().value());
        if (latest.isPresent() && (!again || latest.get().isUnderWay()))
            return "redirect:/reviews/" + latest.get().id();
        model.addAttribute("useCase", useCase);
        model.addAttribute("asked", submission.preview(useCase.id()));
        model.addAttribute("mayAsk", catalogue.mayEdit(useCase, me));
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
        var text = bounded(note);
        var review = forms.take(useCase.id(), version, () -> desk.send(UseCaseReviews.subject(useCase.id()), me, text));
        once.addFlashAttribute("said", "review.said.sent");
        return "redirect:/reviews/" + review;
    }

    @OnPage("/reviews/{id}")
    @PostMapping("/reviews/{id}/resubmission")
    @Requires(Capability.REGISTER_USE_CASES)
    String again(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer round,
            @Me Member me,
            RedirectAttributes once) {
        var useCase =
                catalogue.editable(new UseCaseId(pages.visible(id, me).subject().id()), me);
        var text = bounded(note);
        forms.take(useCase.id(), version, () -> rounds.take(id, round, () -> desk.requestAgain(id, me, text)));
        once.addFlashAttribute("said", "review.said.sent-again");
        return "redirect:/reviews/" + id;
    }

    @OnPage("/reviews/{id}")
    @PostMapping("/reviews/{id}/withdrawal")
    @Requires(Capability.REGISTER_USE_CASES)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer round,
            @Me Member me,
            RedirectAttributes once) {
        var useCase =
                catalogue.editable(new UseCaseId(pages.visible(id, me).subject().id()), me);
        forms.take(useCase.id(), (Integer) null, () -> rounds.take(id, round, () -> desk.withdraw(id, me)));
        once.addFlashAttribute("said", "review.said.withdrawn");
        return "redirect:/reviews/" + id;
    }

    private static String bounded(String note) {
        if (note.length() > LONGEST_NOTE) throw new ReviewRefusal("note-too-long", LONGEST_NOTE);
        return note;
    }
}
