package io.demarc.houserules;

import io.demarc.identity.Costly;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Use case by use case, what drafted house rules would change. */
@Controller
@RequestMapping("/house-rules/draft/preview")
@Requires(Capability.CHANGE_REFERENCE)
class PreviewController {

    private final DraftPages pages;
    private final PreviewList list;
    private final Previewing previewing;

    PreviewController(DraftPages pages, PreviewList list, Previewing previewing) {
        this.pages = pages;
        this.list = list;
        this.previewing = previewing;
    }

    @GetMapping
    String index(@ModelAttribute("filter") PreviewList.Filter filter, @Me Member me, Model model) {
        var look = pages.look(me);
        model.addAttribute("draft", pages.sketch());
        model.addAttribute("look", look.orElse(null));
        model.addAttribute("shows", PreviewList.Show.values());
        model.addAttribute(
                "slice", look.map(it -> list.slice(it.preview(), filter, me)).orElse(null));
        return "houserules/preview";
    }

    /** Looks again. */
    @Costly
    @OnPage("/house-rules/draft")
    @PostMapping
    String create(@Me Member me) {
        previewing.begin(me);
        return "redirect:/house-rules/draft";
    }
}
