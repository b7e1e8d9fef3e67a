package io.demarc.review;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.review.subject.Reviewables;
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

    @GetMapping("/reviews/{id}")
    String show(@PathVariable UUID id, @Me Member me, Model model) {
        var review = pages.show(id, me);
        model.addAttribute("review", review);
        model.addAttribute("panels", subjects.panels(review.subject().key(), me));
        return "review/show";
    }
}
