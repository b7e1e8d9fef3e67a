package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;

/** All terms of an offering; one at a time is changed. */
@Controller
@RequestMapping("/offerings/{id}/terms")
@Requires(Capability.EDIT_VENDORS)
class TermController {

    private final Offerings offerings;
    private final Agreed agreed;

    TermController(Offerings offerings, Agreed agreed) {
        this.offerings = offerings;
        this.agreed = agreed;
    }

    record Form(
            @CodePointLength(max = 40) @Nullable String term,
            @Size(max = 1_000) @Nullable String holds,
            @Nullable Basis basis,
            @CodePointLength(max = 240) @Nullable String written,
            @Nullable String checkedOn,
            @Nullable Integer version) {

        private static Form of(Agreed.Line line) {
            var said = line.said();
            return said == null
                    ? new Form(line.term().id(), null, null, null, null, line.version())
                    : new Form(
                            line.term().id(),
                            said.holds(),
                            said.basis(),
                            said.written(),
                            Typed.orEmpty(said.checkedOn()),
                            line.version());
        }

        private AgreedTerm.@Nullable Said said() {
            var text = Typed.orNull(holds);
            return text == null || basis == null
                    ? null
                    : new AgreedTerm.Said(
                            text,
                            basis,
                            Typed.orNull(written),
                            Typed.day(checkedOn).orElse(null));
        }

        private boolean isEmpty() {
            return Typed.orNull(holds) == null && basis == null && Typed.orNull(written) == null;
        }
    }

    @GetMapping
    String index(@PathVariable OfferingId id, @RequestParam(required = false) @Nullable String change, ModelMap model) {
        var groups = agreed.of(id);
        line(groups, change).ifPresent(it -> model.addAttribute("termForm", Form.of(it)));
        return page(id, groups, change, model);
    }

    @OnPage("?change={term}")
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("termForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        if (!form.isEmpty()) {
            if (Typed.orNull(form.holds()) == null) errors.rejectValue("holds", "missing");
            if (form.basis() == null) errors.rejectValue("basis", "missing");
        }
        if (Typed.isNoDay(form.checkedOn())) errors.rejectValue("checkedOn", "unreadable");
        if (errors.hasErrors()) return page(id, agreed.of(id), form.term(), model);
        agreed.state(id, Typed.orEmpty(form.term()), form.version() == null ? -1 : form.version(), form.said(), me);
        return "redirect:/offerings/" + id + "/terms#" + form.term();
    }

    private String page(OfferingId id, List<Agreed.Group> groups, @Nullable String change, ModelMap model) {
        var facts = offerings.find(id).facts();
        model.addAttribute("id", id);
        model.addAttribute("named", facts.name());
        model.addAttribute("groups", groups);
        model.addAttribute("open", line(groups, change).orElse(null));
        model.addAttribute("bases", Basis.values());
        return "vendors/terms";
    }

    private static Optional<Agreed.Line> line(List<Agreed.Group> groups, @Nullable String term) {
        return groups.stream()
                .flatMap(it -> it.lines().stream())
                .filter(it -> it.term().id().equals(term))
                .findFirst();
    }
}
