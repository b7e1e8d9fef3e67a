package io.demarc.review.queue;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The reviews that wait: for the member, for their roles, for anybody. */
@Controller
@Requires(Capability.VIEW_REVIEWS)
class QueueController {

    private final Queue queue;
    private final QueueLines lines;
    private final BusinessClock clock;

    QueueController(Queue queue, QueueLines lines, BusinessClock clock) {
        this.queue = queue;
        this.lines = lines;
        this.clock = clock;
    }

    /** @param count as its list says it */
    record Tab(String whose, String count) {}

    @GetMapping("/reviews")
    String index(@ModelAttribute("filter") QueueFilter filter, @Me Member me, Model model) {
        var today = clock.today();
        var counts = queue.counts(me, today);
        var whose = filter.whose().orElse(Whose.MINE);
        var slice = queue.slice(filter, whose, me, counts, today);
        model.addAttribute("scope", whose.key());
        model.addAttribute("today", today);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "tabs",
                Arrays.stream(Whose.values())
                        .map(it -> new Tab(it.key(), counts.of(it).text()))
                        .toList());
        model.addAttribute("slice", slice.with(lines.of(slice.rows(), me)));
        return "review/index";
    }
}
