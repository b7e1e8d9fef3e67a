package io.demarc.history;

import io.demarc.audit.Story;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened with a use case: what mattered, and everything. */
@Controller
@RequestMapping("/use-cases/{id}/history")
@Requires(Capability.VIEW_USE_CASES)
class HistoryController {

    private final Story story;
    private final Catalogue catalogue;

    HistoryController(Story story, Catalogue catalogue) {
        this.story = story;
        this.catalogue = catalogue;
    }

    @GetMapping
    String show(
            @Visible UseCaseFacts useCase,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @Me Member me,
            Model model) {
        var id = useCase.id().value();
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        var turns = story.turns(id);
        model.addAttribute("turns", turns);
        model.addAttribute("line", Headline.of(turns));
        model.addAttribute("kinds", story.kinds(id));
        model.addAttribute("kind", kind == null || kind.isBlank() ? null : kind);
        model.addAttribute("mayReadLedger", me.may(Capability.VIEW_LEDGER));
        if (kind != null && !kind.isBlank()) model.addAttribute("slice", story.everything(id, kind, after));
        return "history/show";
    }
}
