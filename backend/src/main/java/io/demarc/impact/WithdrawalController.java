package io.demarc.impact;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes an event back that was none, or is over. */
@Controller
@RequestMapping("/events/{id}/withdrawal")
@Requires(Capability.EDIT_VENDORS)
class WithdrawalController {

    private final Occurrences occurrences;
    private final Spreading spreading;

    WithdrawalController(Occurrences occurrences, Spreading spreading) {
        this.occurrences = occurrences;
        this.spreading = spreading;
    }

    record Form(
            @NotBlank @CodePointLength(max = 1000) String reason,
            @Nullable Integer version) {}

    @GetMapping
    String fresh(@PathVariable UUID id, ModelMap model) {
        var event = occurrences.find(new OccurrenceId(id));
        model.addAttribute("eventWithdrawal", new Form("", event.version()));
        return page(event, model);
    }

    @OnPage("/events/{id}/withdrawal")
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("eventWithdrawal") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var event = occurrences.find(new OccurrenceId(id));
        if (errors.hasErrors()) return page(event, model);
        int seen = form.version() == null ? -1 : form.version();
        occurrences.withdraw(event.id(), seen, form.reason().strip(), me);
        spreading.few(event.id());
        return "redirect:/events/{id}";
    }

    private static String page(Occurrence event, ModelMap model) {
        model.addAttribute("event", event);
        model.addAttribute("what", event.said());
        return "impact/withdrawal";
    }
}
