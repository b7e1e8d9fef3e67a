package io.demarc.inventory.intake;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.Wizard;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
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

    private final Catalogue catalogue;
    private final Intake intake;
    private final Wizard wizard;
    private final BusinessUnits units;
    private final SimilarNames names;

    DescriptionController(Catalogue catalogue, Intake intake, Wizard wizard, BusinessUnits units, SimilarNames names) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.wizard = wizard;
        this.units = units;
        this.names = names;
    }

    record Form(
            @NotBlank @CodePointLength(max = 240) String name,
            @NotBlank @Size(max = 10_000) String purpose,
            @NotNull @Nullable UUID unit,
            @NotNull @Nullable Stage stage,
            @Nullable Integer version,
            @Nullable Boolean distinct) {

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

    @GetMapping("/fresh")
    String fresh(@Me Member me, Model model) {
        var own = units(me);
        model.addAttribute("steps", wizard.ahead());
        model.addAttribute("units", own);
        model.addAttribute(
                "form", new Form("", "", own.size() == 1 ? own.getFirst().id() : null, null, null, false));
        return "inventory/fresh";
    }

    @OnPage("/use-cases/fresh")
    @PostMapping
    String create(@Valid @ModelAttribute("form") Form form, BindingResult errors, @Me Member me, Model model) {
        var own = units(me);
        model.addAttribute("steps", wizard.ahead());
        model.addAttribute("units", own);
        refuseWhatIsNotOffered(errors, own);
        if (errors.hasErrors()) return "inventory/fresh";
        if (!Boolean.TRUE.equals(form.distinct())) {
            var similar = names.to(form.name(), new UseCaseId(new UUID(0, 0)), me);
            if (!similar.isEmpty()) {
                model.addAttribute("similar", similar);
                return "inventory/fresh";
            }
        }
        var id = intake.register(form.description(), me);
        return wizard.after(id, Wizard.FIRST);
    }

    @GetMapping("/{id}/intake/" + Wizard.FIRST)
    String edit(@Editable UseCaseFacts useCase, @Me Member me, Model model) {
        var stage = stages().contains(useCase.stage()) ? useCase.stage() : null;
        model.addAttribute("saves", true);
        model.addAttribute("wizard", wizard.frame(useCase, Wizard.FIRST, me));
        model.addAttribute("units", units(useCase, me));
        model.addAttribute(
                "form",
                new Form(useCase.name(), useCase.purpose(), useCase.unit().value(), stage, useCase.version(), true));
        return "inventory/name-and-purpose";
    }

    @OnPage
    @PostMapping("/{id}/intake/" + Wizard.FIRST)
    String update(
            @Editable UseCaseFacts useCase,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String to,
            @Me Member me,
            Model model) {
        var own = units(useCase, me);
        refuseWhatIsNotOffered(errors, own);
        if (errors.hasErrors()) {
            model.addAttribute("saves", true);
            model.addAttribute("wizard", wizard.frame(useCase, Wizard.FIRST, me));
            model.addAttribute("units", own);
            return "inventory/name-and-purpose";
        }
        intake.describe(useCase.id(), form.version() == null ? -1 : form.version(), form.description(), me);
        return wizard.onward(useCase.id(), Wizard.FIRST, to);
    }

    /** It may stay where it is, even where its owner would register nothing. */
    private List<BusinessUnits.Row> units(UseCaseFacts useCase, Member me) {
        return units.visibleTo(me.where(Capability.REGISTER_USE_CASES).and(useCase.unit()));
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
