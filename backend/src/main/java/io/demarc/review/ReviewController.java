package io.demarc.review;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue, and a review as its reviewers read it. */
@Controller
@Requires(Capability.VIEW_REVIEWS)
class ReviewController {

    private final Queue queue;
    private final ReviewPages pages;
    private final Clock clock;

    ReviewController(Queue queue, ReviewPages pages, Clock clock) {
        this.queue = queue;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    String index(
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) @Nullable String after,
            @Me Member me,
            Model model) {
        var today = LocalDate.ofInstant(clock.instant(), me.zone());
        var chosen = Queue.Scope.of(scope);
        var rows = queue.waiting(chosen, Queue.Position.of(after), me, Queue.PAGE + 1);
        model.addAttribute("scope", chosen.key());
        model.addAttribute("today", today);
        model.addAttribute("counts", queue.counts(me, today));
        model.addAttribute("rows", rows.stream().limit(Queue.PAGE).toList());
        if (rows.size() > Queue.PAGE) model.addAttribute("next", Queue.Position.of(rows.get(Queue.PAGE - 1)));
        return "review/index";
    }

    @GetMapping("/reviews/{id}")
    String show(@PathVariable UUID id, @Me Member me, Model model) {
        var review = pages.show(id, me);
        model.addAttribute("review", review);
        model.addAttribute("panels", pages.panels(review.useCase(), me));
        return "review/show";
    }
}
