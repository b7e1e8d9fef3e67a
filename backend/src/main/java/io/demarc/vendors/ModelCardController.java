package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import io.demarc.text.Text;
import jakarta.validation.Valid;
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

/** What a model's card says: made for, built as, meant for, and not good at. */
@Controller
@RequestMapping("/models/{id}/card")
@Requires(Capability.EDIT_VENDORS)
class ModelCardController {

    private final Models models;
    private final ModelCards cards;

    ModelCardController(Models models, ModelCards cards) {
        this.models = models;
        this.cards = cards;
    }

    record Form(
            @CodePointLength(max = 240) @Nullable String task,
            @CodePointLength(max = 240) @Nullable String architecture,
            @CodePointLength(max = 5000) @Nullable String uses,
            @CodePointLength(max = 5000) @Nullable String limits,
            @Nullable Integer version) {

        private static Form of(ModelCard card) {
            var it = card.facts();
            return new Form(it.task(), it.architecture(), it.uses(), it.limits(), card.version());
        }

        private ModelCardFacts facts() {
            return new ModelCardFacts(line(task), line(architecture), lines(limits), lines(uses));
        }

        private static @Nullable String line(@Nullable String text) {
            var clean = Name.clean(text);
            return clean.isEmpty() ? null : clean;
        }

        private static @Nullable String lines(@Nullable String text) {
            var clean = text == null ? "" : Text.clean(text).strip();
            return clean.isEmpty() ? null : clean;
        }
    }

    @GetMapping
    String edit(@PathVariable ModelId id, ModelMap model) {
        model.addAttribute("cardForm", Form.of(cards.of(id)));
        return page(id, model);
    }

    @OnPage
    @PostMapping
    String update(
            @PathVariable ModelId id,
            @Valid @ModelAttribute("cardForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        if (errors.hasErrors()) return page(id, model);
        cards.state(id, form.version() == null ? -1 : form.version(), form.facts(), me);
        return "redirect:/models/" + id;
    }

    private String page(ModelId id, ModelMap model) {
        model.addAttribute("id", id);
        model.addAttribute("named", models.find(id).facts().name());
        return "vendors/card";
    }
}
