package io.demarc.review;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.review.subject.Reviewables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A review as its reviewers read it. */
@Controller
@Requires(Capability.VIEW_REVIEWS)
class ReviewController {

    private final ReviewPages pages;
    private final Reviewables subjects;

    ReviewController(ReviewPages pages, Reviewables subjects) {
        this.subjects = subjects;
        this.pages = pages;
    }

    private static Map<String, Panel> without(Map<String, Panel> panels, String module) {
        var rest = new LinkedHashMap<>(panels);
        rest.remove(module);
        return rest;
    }

    @GetMapping("/reviews/{id}")
    String show(@PathVariable UUID id, @Me Member me, Model model) {
        var review = pages.show(id, me);
        model.addAttribute("review", review);
        var key = review.subject().key();
        // Beside what was sent nothing of today is shown, but to who changes it for the answer.
        var today = review.isAsSent() && !review.mayAnswer() ? Map.<String, Panel>of() : subjects.panels(key, me);
        var panels = review.isAsSent() ? Map.<String, Panel>of() : today;
        model.addAttribute("panels", panels);
        model.addAttribute("panelsLeft", without(panels, "boundary"));
        model.addAttribute("boundary", today.get("boundary"));
        model.addAttribute(
                "next",
                review.leavesOthersToAct()
                        ? subjects.next(review.subject().key(), me).orElse(null)
                        : null);
        return "review/show";
    }
}
