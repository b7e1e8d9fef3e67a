package io.demarc.houserules;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.reference.References;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The house rules as they are drafted: what is changed, and what that would do. */
@Controller
@RequestMapping("/house-rules/draft")
@Requires(Capability.CHANGE_REFERENCE)
class RuleDraftController {

    private final DraftPages pages;
    private final PreviewList list;
    private final RulePublication publication;
    private final References references;

    RuleDraftController(DraftPages pages, PreviewList list, RulePublication publication, References references) {
        this.pages = pages;
        this.list = list;
        this.publication = publication;
        this.references = references;
    }

    @GetMapping
    String show(@Me Member me, Model model) {
        var look = pages.look(me);
        model.addAttribute("draft", pages.sketch());
        model.addAttribute("grids", pages.grids());
        model.addAttribute("look", look.orElse(null));
        model.addAttribute(
                "breaking",
                look.filter(DraftPages.Look::isDone)
                        .map(it -> list.slice(it.preview(), PreviewList.Filter.breaking(), me)
                                .rows())
                        .orElse(List.of()));
        model.addAttribute("versions", references.numbers(List.of(HouseRules.KIND)));
        return "houserules/draft";
    }

    /** Nobody publishes it: what is in force goes on. */
    @OnPage("/house-rules/draft")
    @PostMapping("/removal")
    String remove(@RequestParam(defaultValue = "-1") int version, @Me Member me) {
        publication.discard(version, me);
        return "redirect:/house-rules";
    }
}
