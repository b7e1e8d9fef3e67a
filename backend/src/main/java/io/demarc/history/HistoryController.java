package io.demarc.history;

import io.demarc.audit.Story;
import io.demarc.audit.Story.Moment;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.FormerOutlines;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened with a use case: what mattered with the line of its day, what led to each turn, and everything. */
@Controller
@RequestMapping("/use-cases/{id}/history")
@Requires(Capability.VIEW_USE_CASES)
class HistoryController {

    private final Story story;
    private final FormerOutlines outlines;
    private final Catalogue catalogue;

    HistoryController(Story story, FormerOutlines outlines, Catalogue catalogue) {
        this.story = story;
        this.outlines = outlines;
        this.catalogue = catalogue;
    }

    /**
     * @param kind of entries; without one what mattered
     * @param turn the entry of a turn, of which the page says what led to it; what is none is as good as not asked for
     */
    @GetMapping
    String show(
            @Visible UseCaseFacts useCase,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String turn,
            @RequestParam(required = false) @Nullable String after,
            @Me Member me,
            Model model) {
        var id = useCase.id().value();
        boolean all = kind != null && !kind.isBlank();
        var turns = story.turns(id);
        var chosen = turns.stream()
                .filter(it -> !all && Long.toString(it.entry()).equals(turn))
                .findFirst();
        model.addAttribute("useCase", useCase);
        var head = catalogue.head(useCase);
        model.addAttribute("head", head);
        model.addAttribute("turns", turns);
        model.addAttribute("line", Headline.of(turns, head.standing()));
        model.addAttribute("kinds", story.kinds(id));
        model.addAttribute("kind", all ? kind : null);
        model.addAttribute("turn", chosen.orElse(null));
        model.addAttribute("mayReadLedger", me.may(Capability.VIEW_LEDGER));
        if (all) model.addAttribute("slice", story.everything(id, kind, after));
        else if (chosen.isEmpty()) model.addAttribute("lines", outlines.of(useCase.id()));
        chosen.ifPresent(it -> model.addAttribute("part", story.partOf(id, before(turns, it), it.entry())));
        return "history/show";
    }

    /** The entry of the turn before; 0 for the first. */
    private static long before(List<Moment> turns, Moment turn) {
        int at = turns.indexOf(turn);
        return at + 1 < turns.size() ? turns.get(at + 1).entry() : 0;
    }
}
