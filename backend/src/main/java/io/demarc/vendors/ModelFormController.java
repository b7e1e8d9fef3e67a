package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds a model to the directory, or changes what is known of it. */
@Controller
@RequestMapping("/models")
@Requires(Capability.EDIT_VENDORS)
class ModelFormController {

    /** In which a model can be had: all but the hybrid, which is made of them. */
    private static final List<String> MODES = List.of("M1", "M2", "M3", "M4", "M5", "M6", "M7");

    private final Models models;
    private final Parties parties;

    ModelFormController(Models models, Parties parties) {
        this.models = models;
        this.parties = parties;
    }

    record Form(
            @NotNull @Nullable UUID vendor,
            @NotBlank @CodePointLength(max = 240) String name,
            @Nullable String openWeights,
            @Size(max = 240) @Nullable String licence,
            @Nullable String endsOn,
            @Nullable List<String> modalities,
            @Nullable String contextTokens,
            @Nullable List<String> hostable,
            @Nullable Rename rename,
            @Nullable Integer version) {

        Form {
            name = Name.clean(name);
        }

        /** A day is kept as it was typed, so that it comes back so when there is no such day. */
        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        }

        private static Form of(Model model) {
            var facts = model.facts();
            return new Form(
                    facts.vendor().value(),
                    facts.name(),
                    facts.openWeights() == null ? "" : facts.openWeights().toString(),
                    facts.licence(),
                    facts.endsOn() == null ? null : facts.endsOn().toString(),
                    facts.abilities().modalities().stream().map(Enum::name).toList(),
                    Typed.orEmpty(facts.abilities().contextTokens()),
                    List.copyOf(facts.abilities().hostable()),
                    null,
                    model.version());
        }

        /** @param unsaid what a form says that does not have the question */
        private ModelFacts facts(@Nullable Boolean unsaid) {
            Boolean open = unsaid;
            if (openWeights != null) open = openWeights.isEmpty() ? null : Boolean.valueOf(openWeights);
            return new ModelFacts(
                    new VendorId(Objects.requireNonNull(vendor)),
                    name,
                    open,
                    orNull(licence),
                    day(endsOn),
                    abilities());
        }

        private ModelFacts.Abilities abilities() {
            return new ModelFacts.Abilities(
                    Arrays.stream(Modality.values()).filter(this::has).collect(Collectors.toSet()),
                    Typed.count(contextTokens).orElse(null),
                    MODES.stream().filter(this::has).collect(Collectors.toSet()));
        }

        /** A box that is none of those shown was never offered. */
        public boolean has(Object value) {
            return Stream.of(modalities, hostable)
                    .filter(Objects::nonNull)
                    .anyMatch(it -> it.contains(value.toString()));
        }
    }

    @GetMapping("/fresh")
    String fresh(@RequestParam(required = false) @Nullable UUID vendor, ModelMap model) {
        var form = new Form(vendor, "", null, null, null, null, null, null, null, null);
        model.addAttribute("modelForm", form);
        return page(form, model);
    }

    @OnPage("/models/fresh")
    @PostMapping
    String create(@Valid @ModelAttribute("modelForm") Form form, BindingResult errors, @Me Member me, ModelMap model) {
        refuseUnreadableDay(form, errors);
        refuseWhatIsNotOffered(form, errors);
        refuseTakenName(form, errors, null);
        if (errors.hasErrors()) return page(form, model);
        try {
            return "redirect:/models/" + models.add(form.facts(null), me);
        } catch (DataAccessException | PersistenceException overtaken) {
            refuseTakenName(form, errors, null); // Since it was asked, somebody has taken it.
            if (!errors.hasErrors()) throw overtaken;
            return page(form, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, ModelMap model) {
        var kept = models.find(new ModelId(id));
        var form = Form.of(kept);
        model.addAttribute("named", kept.facts().name());
        model.addAttribute("modelForm", form);
        model.addAttribute("id", id);
        return page(form, model);
    }

    @OnPage("/models/{id}/edit")
    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("modelForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var kept = models.find(new ModelId(id));
        var own = kept.id();
        model.addAttribute("id", id);
        model.addAttribute("named", kept.facts().name());
        refuseUnreadableDay(form, errors);
        refuseWhatIsNotOffered(form, errors);
        refuseTakenName(form, errors, own);
        boolean current = Objects.equals(form.version(), kept.version()); // Of another one it is said that it is.
        if (!errors.hasErrors() && current && form.rename() != Rename.SAME && models.isRenamed(own, form.name()))
            errors.rejectValue("rename", form.rename() == null ? "unsaid" : "another");
        if (errors.hasErrors()) return page(form, model);
        // A box that was not ticked was not sent, and meant closed once somebody had said anything.
        Boolean unsaid = kept.facts().openWeights() == null ? null : Boolean.FALSE;
        models.describe(own, form.version() == null ? -1 : form.version(), form.facts(unsaid), form.rename(), me);
        return "redirect:/models/" + id;
    }

    private String page(Form form, ModelMap model) {
        model.addAttribute(
                "vendors", parties.vendors(Stream.ofNullable(form.vendor()).toList()));
        model.addAttribute("modalities", Modality.values());
        model.addAttribute("modes", MODES);
        return "vendors/model-form";
    }

    private static void refuseUnreadableDay(Form form, BindingResult errors) {
        if (Typed.orNull(form.contextTokens()) != null
                && Typed.count(form.contextTokens()).isEmpty()) errors.rejectValue("contextTokens", "unreadable");
        try {
            Form.day(form.endsOn());
        } catch (DateTimeParseException noDay) {
            errors.rejectValue("endsOn", "unreadable");
        }
    }

    private void refuseWhatIsNotOffered(Form form, BindingResult errors) {
        new Offer()
                .choice(
                        "vendor",
                        parties.vendors(Stream.ofNullable(form.vendor()).toList()).stream()
                                .map(Parties.Choice::id))
                .choice("openWeights", Stream.of("true", "false"))
                .refused(errors::getFieldValue)
                .forEach(field -> errors.rejectValue(field, "unknown"));
    }

    private void refuseTakenName(Form form, BindingResult errors, @Nullable ModelId own) {
        if (form.vendor() != null
                && !errors.hasFieldErrors("name")
                && models.isTaken(new VendorId(form.vendor()), form.name(), own)) errors.rejectValue("name", "taken");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
