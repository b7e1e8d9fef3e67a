package io.demarc.review;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a decision again, or no longer. */
@Controller
@Requires(Capability.REGISTER_USE_CASES)
class SubmissionController {

    private final ReviewDesk desk;

    SubmissionController(ReviewDesk desk) {
        this.desk = desk;
    }

    @OnPage("/reviews/{id}")
    @PostMapping("/reviews/{id}/resubmission")
    String again(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer round,
            @Me Member me,
            RedirectAttributes once) {
        desk.requestAgain(id, new Seen(round, version), me, note);
        once.addFlashAttribute("said", "review.said.sent-again");
        return "redirect:/reviews/" + id;
    }

    @OnPage("/reviews/{id}")
    @PostMapping("/reviews/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer round,
            @Me Member me,
            RedirectAttributes once) {
        desk.withdraw(id, new Seen(round, null), me);
        once.addFlashAttribute("said", "review.said.withdrawn");
        return "redirect:/reviews/" + id;
    }
}
