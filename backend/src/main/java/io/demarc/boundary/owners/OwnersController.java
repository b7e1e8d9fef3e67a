package io.demarc.boundary.owners;

import io.demarc.boundary.owners.OwnersForm.Mistake;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owners of a boundary, many at once. */
@Requires(Capability.VIEW_USE_CASES)
@Controller
class OwnersController {

    static final String BOUNDARY = "boundary";

    private final Owners owners;
    private final Catalogue catalogue;
    private final Wizard wizard;

    OwnersController(Owners owners, Catalogue catalogue, Wizard wizard) {
        this.owners = owners;
        this.catalogue = catalogue;
        this.wizard = wizard;
    }

    @GetMapping("/use-cases/{id}/boundary/owners")
    String edit(
            @Editable UseCaseFacts useCase,
            @RequestParam(defaultValue = BOUNDARY) String from,
            @Me Member me,
            Model model) {
        return page(useCase, null, from, List.of(), me, model);
    }

    /** One person, or whoever is named in another use case, for the layers that are ticked. */
    @OnPage
    @PostMapping("/use-cases/{id}/boundary/owners")
    String update(
            @Editable UseCaseFacts useCase,
            @RequestParam String version,
            @RequestParam(required = false) @Nullable Set<String> layer,
            @RequestParam String owner,
            @RequestParam String from,
            @Me Member me,
            RedirectAttributes once,
            Model model) {
        var ticked = layer == null ? Set.<String>of() : layer;
        var errors = new ArrayList<Mistake>();
        if (ticked.isEmpty()) errors.add(new Mistake("owners", "boundary.owners.error.layer"));
        if (owner.isBlank()) errors.add(new Mistake("owners-owner", "boundary.owners.error.owner"));
        if (!errors.isEmpty()) return page(useCase, ticked, from, errors, me, model);
        var back = back(useCase, from);
        owners.nameForTicked(useCase, version, ticked, owner, me);
        return named(back, once);
    }

    /** Those who were suggested when the page was drawn. */
    @OnPage
    @PostMapping(value = "/use-cases/{id}/boundary/owners", params = "of=suggested")
    String create(
            @Editable UseCaseFacts useCase,
            @RequestParam String version,
            @RequestParam Set<String> suggested,
            @RequestParam String from,
            @Me Member me,
            RedirectAttributes once) {
        var back = back(useCase, from);
        owners.nameSuggested(useCase, version, suggested, me);
        return named(back, once);
    }

    private static String named(String back, RedirectAttributes once) {
        once.addFlashAttribute("said", "boundary.owners.named");
        return "redirect:" + back;
    }

    private static String back(UseCaseFacts useCase, String from) {
        if (!List.of(BOUNDARY, Wizard.LAST).contains(from)) throw Offer.missed();
        return "/use-cases/" + useCase.id() + (from.equals(Wizard.LAST) ? "/intake/" + from : "/boundary");
    }

    private String page(
            UseCaseFacts useCase,
            @Nullable Set<String> ticked,
            String from,
            List<Mistake> errors,
            Member me,
            Model model) {
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("warning", wizard.warning(useCase.id()));
        model.addAttribute(
                "form",
                owners.form(useCase, ticked, from.equals(Wizard.LAST) ? from : BOUNDARY, errors, me)
                        .orElse(null));
        return "boundary/owners";
    }
}
