package io.demarc.impact;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says for one use case that an event is seen to. */
@Controller
@RequestMapping("/events/{id}/completion")
@Requires(Capability.VIEW_USE_CASES)
class CompletionController {

    private final Occurrences occurrences;
    private final Catalogue catalogue;

    CompletionController(Occurrences occurrences, Catalogue catalogue) {
        this.occurrences = occurrences;
        this.catalogue = catalogue;
    }

    record Form(
            @NotNull UUID useCase,
            @NotBlank @CodePointLength(max = 1000) String done) {}

    @GetMapping
    String fresh(@PathVariable UUID id, @RequestParam UUID useCase, @Me Member me, ModelMap model) {
        model.addAttribute("completion", new Form(useCase, ""));
        return page(id, catalogue.visible(new UseCaseId(useCase), me), model);
    }

    @OnPage("?useCase={useCase}")
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("completion") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        if (errors.hasFieldErrors("useCase")) throw new NotFound();
        var useCase = catalogue.visible(new UseCaseId(form.useCase()), me);
        if (errors.hasErrors()) return page(id, useCase, model);
        occurrences.complete(new OccurrenceId(id), useCase.id(), form.done().strip(), me);
        return me.may(Capability.VIEW_VENDORS) ? "redirect:/events/{id}" : "redirect:/use-cases/" + useCase.id();
    }

    private String page(UUID id, UseCaseFacts useCase, ModelMap model) {
        var event = occurrences.find(new OccurrenceId(id));
        model.addAttribute("event", event);
        model.addAttribute("what", event.said());
        model.addAttribute("useCase", useCase.id());
        model.addAttribute("named", useCase.name());
        return "impact/completion";
    }
}
