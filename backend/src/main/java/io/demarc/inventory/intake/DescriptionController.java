package io.demarc.inventory.intake;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.FormKey;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.identity.UnitPicker;
import io.demarc.identity.UnitPickers;
import io.demarc.identity.Visible;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.Wizard;
import io.demarc.inventory.intake.Registration.Asked;
import io.demarc.inventory.intake.Registration.Registered;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import io.demarc.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard's first page: name and purpose. */
@Controller
@RequestMapping("/use-cases")
@Requires(Capability.REGISTER_USE_CASES)
class DescriptionController {

    private final Intake intake;
    private final Registration registration;
    private final Wizard wizard;
    private final BusinessUnits units;
    private final UnitPickers pickers;
    private final ToldBefore told;

    DescriptionController(
            Intake intake,
            Registration registration,
            Wizard wizard,
            BusinessUnits units,
            UnitPickers pickers,
            ToldBefore told) {
        this.told = told;
        this.pickers = pickers;
        this.intake = intake;
        this.registration = registration;
        this.wizard = wizard;
        this.units = units;
    }

    /**
     * @param answers the key of a form that registers, sent as what other pages say that they were filled from
     * @param told what was answered before on another page
     */
    record Form(
            @NotBlank @CodePointLength(max = 240) String name,
            @NotBlank @Size(max = 10_000) String purpose,
            @NotNull @Nullable UUID unit,
            @NotNull @Nullable Stage stage,
            @Nullable Integer version,
            @Nullable Boolean distinct,
            @Nullable String answers,
            @Nullable String told) {

        Form {
            name = Name.clean(name);
        }

        Description description() {
            return new Description(
                    name,
                    purpose,
                    new BusinessUnitId(java.util.Objects.requireNonNull(unit)),
                    java.util.Objects.requireNonNull(stage));
        }
    }

    /** Where the member may register. */
    private List<BusinessUnits.Row> units(Member me) {
        return units.visibleTo(me.where(Capability.REGISTER_USE_CASES));
    }

    /** A use case is not registered as retired, and its stage is known to who registers it. */
    @ModelAttribute("stages")
    List<Stage> stages() {
        return Arrays.asList(Stage.IDEA, Stage.PRE_DEPLOYMENT, Stage.PILOT, Stage.LIVE);
    }

    /**
     * @param name and what it is for: what is known of it where somebody begins from another page
     * @param told what was answered there
     */
    @GetMapping("/fresh")
    String fresh(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String told,
            @Me Member me,
            Model model) {
        var own = units(me);
        var unit = own.size() == 1 ? own.getFirst().id() : null;
        var form =
                new Form(Text.cut(name, 240), Text.cut(purpose, 10_000), unit, null, null, false, FormKey.next(), told);
        model.addAttribute("form", form);
        return fresh(form, UnitPicker.Asked.NOTHING, me, model);
    }

    private String fresh(Form form, UnitPicker.Asked asked, Member me, Model model) {
        var offered = me.where(Capability.REGISTER_USE_CASES);
        model.addAttribute("steps", wizard.ahead());
        model.addAttribute("picker", pickers.ofForm(asked, form.unit(), offered, me));
        model.addAttribute("told", told.read(form.told()).size());
        return "inventory/fresh";
    }

    @OnPage("/use-cases/fresh")
    @PostMapping
    String create(
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            UnitPicker.Asked asked,
            @Me Member me,
            Model model) {
        if (asked.isTurning()) return fresh(form, asked, me, unchecked(form, model));
        refuseWhatIsNotOffered(errors, units(me));
        if (errors.hasErrors()) return fresh(form, asked, me, model);
        boolean distinct = Boolean.TRUE.equals(form.distinct());
        return switch (registration.register(form.description(), form.answers(), distinct, form.told(), me)) {
            case Registered done -> wizard.after(done.id(), Wizard.FIRST);
            case Asked asking -> fresh(form, asked, me, model.addAttribute("similar", asking.alike()));
        };
    }

    @GetMapping("/{id}/intake/" + Wizard.FIRST)
    String edit(@Editable UseCaseFacts useCase, @Me Member me, Model model) {
        var stage = stages().contains(useCase.stage()) ? useCase.stage() : null;
        var form = new Form(
                useCase.name(), useCase.purpose(), useCase.unit().value(), stage, useCase.version(), true, null, null);
        model.addAttribute("form", form);
        return edit(useCase, form, UnitPicker.Asked.NOTHING, me, model);
    }

    private String edit(UseCaseFacts useCase, Form form, UnitPicker.Asked asked, Member me, Model model) {
        model.addAttribute("saves", true);
        model.addAttribute("wizard", wizard.frame(useCase, Wizard.FIRST, me));
        model.addAttribute("picker", pickers.ofForm(asked, form.unit(), offered(useCase, me), me));
        return "inventory/name-and-purpose";
    }

    /** What was typed so far, before anybody says what is wrong with it. */
    private static Model unchecked(Form form, Model model) {
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return model.addAttribute("form", form);
    }

    @OnPage
    @PostMapping("/{id}/intake/" + Wizard.FIRST)
    String update(
            @Editable UseCaseFacts useCase,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String to,
            UnitPicker.Asked asked,
            @Me Member me,
            Model model) {
        if (asked.isTurning()) return edit(useCase, form, asked, me, unchecked(form, model));
        refuseWhatIsNotOffered(errors, units.visibleTo(offered(useCase, me)));
        if (errors.hasErrors()) return edit(useCase, form, asked, me, model);
        intake.describe(useCase.id(), form.version() == null ? -1 : form.version(), form.description(), me);
        return wizard.onward(useCase.id(), Wizard.FIRST, to);
    }

    /** It may stay where it is, even where its owner would register nothing. */
    private static Visible offered(UseCaseFacts useCase, Member me) {
        return me.where(Capability.REGISTER_USE_CASES).and(useCase.unit());
    }

    /** Retiring is a step of its own, which says who did it; and who describes a use case knows how far it is. */
    private void refuseWhatIsNotOffered(BindingResult errors, List<BusinessUnits.Row> offered) {
        new Offer()
                .choice("unit", offered.stream().map(BusinessUnits.Row::id))
                .choice("stage", stages().stream())
                .refused(errors::getFieldValue)
                .forEach(field -> errors.rejectValue(field, "unknown"));
    }
}
