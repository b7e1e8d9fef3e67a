package io.demarc.review.queue;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

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
    String index(@ModelAttribute("filter") Queue.Filter filter, @Me Member me, Model model) {
        var today = clock.today();
        model.addAttribute("scope", filter.whose().key());
        model.addAttribute("today", today);
        model.addAttribute("counts", queue.counts(me, today));
        model.addAttribute("slice", queue.slice(filter, me));
        return "review/index";
    }
}
