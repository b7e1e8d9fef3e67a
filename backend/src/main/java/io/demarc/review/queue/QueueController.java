package io.demarc.review.queue;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stages that wait: for the member, for their roles, for anybody. */
@Controller
@Requires(Capability.VIEW_REVIEWS)
class QueueController {

    private final Queue queue;
    private final BusinessClock clock;

    QueueController(Queue queue, BusinessClock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    String index(
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) @Nullable String after,
            @Me Member me,
            Model model) {
        var today = clock.today();
        var chosen = Queue.Scope.of(scope);
        var rows = queue.waiting(chosen, Queue.Position.of(after), me, Queue.PAGE + 1);
        model.addAttribute("scope", chosen.key());
        model.addAttribute("today", today);
        model.addAttribute("counts", queue.counts(me, today));
        model.addAttribute("rows", rows.stream().limit(Queue.PAGE).toList());
        if (rows.size() > Queue.PAGE) model.addAttribute("next", Queue.Position.of(rows.get(Queue.PAGE - 1)));
        return "review/index";
    }
}
