package io.demarc.houserules;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Brings the draft into force, with a reason, after its preview. */
@Controller
@RequestMapping("/house-rules/draft/publication")
@Requires(Capability.CHANGE_REFERENCE)
class PublicationController {

    private final DraftPages pages;
    private final RulePublication publication;

    PublicationController(DraftPages pages, RulePublication publication) {
        this.pages = pages;
        this.publication = publication;
    }

    /** @param version of the draft that was shown */
    record Form(
            @NotBlank @CodePointLength(max = 1000) String reason,
            @Nullable Integer version) {}

    @GetMapping
    String fresh(@Me Member me, ModelMap model) {
        model.addAttribute("rulePublication", new Form("", pages.sketch().version()));
        return page(me, model);
    }

    @OnPage("/house-rules/draft/publication")
    @PostMapping
    String create(
            @Valid @ModelAttribute("rulePublication") Form form, BindingResult errors, @Me Member me, ModelMap model) {
        if (errors.hasErrors()) return page(me, model);
        publication.publish(
                form.version() == null ? -1 : form.version(), form.reason().strip(), me);
        return "redirect:/house-rules";
    }

    private String page(Member me, ModelMap model) {
        model.addAttribute("draft", pages.sketch());
        model.addAttribute("look", pages.look(me).orElse(null));
        return "houserules/publication";
    }
}
