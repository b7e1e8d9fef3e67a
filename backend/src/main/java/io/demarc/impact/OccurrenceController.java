package io.demarc.impact;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happened at vendors, and one event with what it touched. */
@Controller
@RequestMapping("/events")
@Requires(Capability.VIEW_VENDORS)
class OccurrenceController {

    private final OccurrenceList list;
    private final Occurrences occurrences;
    private final TouchedList touched;
    private final Names names;
    private final Members members;

    OccurrenceController(
            OccurrenceList list, Occurrences occurrences, TouchedList touched, Names names, Members members) {
        this.list = list;
        this.occurrences = occurrences;
        this.touched = touched;
        this.names = names;
        this.members = members;
    }

    @GetMapping
    String index(@ModelAttribute("filter") OccurrenceList.Filter filter, @Me Member me, ModelMap model) {
        model.addAttribute("slice", list.slice(filter));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "impact/index";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @ModelAttribute("filter") TouchedList.Filter filter,
            @Me Member me,
            ModelMap model,
            HttpServletResponse response) {
        var event = occurrences.find(new OccurrenceId(id));
        if (!event.isSpread()) response.setHeader("Refresh", "2");
        model.addAttribute("event", event);
        model.addAttribute("what", event.said());
        model.addAttribute("named", names.of(event.said().about()));
        var withdrawn = event.withdrawn().orElse(null);
        model.addAttribute("withdrawn", withdrawn);
        var people = withdrawn == null ? List.of(event.recordedBy()) : List.of(event.recordedBy(), withdrawn.by());
        var known = members.names(people);
        model.addAttribute("by", known.get(event.recordedBy()));
        if (withdrawn != null) model.addAttribute("withdrawnBy", known.get(withdrawn.by()));
        var slice = touched.slice(event.id(), filter, me);
        model.addAttribute("slice", slice);
        model.addAttribute("sums", touched.sums(event.id(), me));
        slice.rows().stream()
                .filter(row -> row.useCaseId().equals(filter.useCase()) && row.mayComplete(me))
                .findFirst()
                .ifPresent(row -> model.addAttribute("completing", row));
        model.addAttribute("me", me);
        model.addAttribute("mayEdit", me.may(Capability.EDIT_VENDORS));
        return "impact/show";
    }
}
