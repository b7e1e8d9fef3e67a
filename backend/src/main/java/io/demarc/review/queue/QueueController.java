package io.demarc.review.queue;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.review.queue.Queue.Whose;
import io.demarc.review.subject.Reviewables;
import io.demarc.tenancy.BusinessClock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The stages that wait: for the member, for their roles, for anybody. */
@Controller
@Requires(Capability.VIEW_REVIEWS)
class QueueController {

    private final Queue queue;
    private final Reviewables subjects;
    private final BusinessClock clock;

    QueueController(Queue queue, Reviewables subjects, BusinessClock clock) {
        this.queue = queue;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @param detail two cells that the subject's module draws; null for none */
    record Line(Queue.Row row, @Nullable Panel detail) {}

    /** @param count as its list says it */
    record Tab(String whose, String count) {}

    @GetMapping("/reviews")
    String index(@ModelAttribute("filter") Queue.Filter filter, @Me Member me, Model model) {
        var today = clock.today();
        model.addAttribute("scope", filter.whose().key());
        model.addAttribute("today", today);
        var counts = queue.counts(me, today);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "tabs",
                Arrays.stream(Whose.values())
                        .map(it -> new Tab(it.key(), counts.of(it).text()))
                        .toList());
        var slice = queue.slice(filter, me, counts);
        model.addAttribute(
                "slice", slice.with(slice.rows().stream().map(this::line).toList()));
        return "review/index";
    }

    private Line line(Queue.Row row) {
        return new Line(row, subjects.detail(row.kind(), row.detail()).orElse(null));
    }
}
