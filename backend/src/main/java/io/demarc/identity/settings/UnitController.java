package io.demarc.identity.settings;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.identity.UnitPicker;
import io.demarc.identity.UnitPickers;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.text.Name;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The business units: a tree, in which units are added and renamed. */
@Controller
@RequestMapping("/settings/units")
@Requires(Capability.VIEW_SETTINGS)
class UnitController {

    private final BusinessUnits units;
    private final UnitPickers pickers;
    private final UnitList list;

    UnitController(BusinessUnits units, UnitPickers pickers, UnitList list) {
        this.pickers = pickers;
        this.units = units;
        this.list = list;
    }

    record Form(
            @NotBlank @CodePointLength(max = 240) String name,
            @NotNull @Nullable UUID parent,
            @Nullable Integer version) {

        Form {
            name = Name.clean(name);
        }
    }

    @GetMapping
    String index(@ModelAttribute("filter") UnitList.Filter filter, @Me Member me, Model model) {
        model.addAttribute("slice", list.slice(filter, me));
        model.addAttribute("mayManage", me.may(Capability.MANAGE_UNITS));
        return "identity/units";
    }

    @GetMapping("/fresh")
    @Requires(Capability.MANAGE_UNITS)
    String fresh(@RequestParam(required = false) @Nullable UUID below, @Me Member me, Model model) {
        var form = new Form("", below == null ? units.root().value() : below, null);
        model.addAttribute("unitForm", form);
        return form(form, UnitPicker.Asked.NOTHING, me, model);
    }

    @OnPage("/settings/units/fresh")
    @PostMapping
    @Requires(Capability.MANAGE_UNITS)
    String create(
            @Valid @ModelAttribute("unitForm") Form form,
            BindingResult errors,
            UnitPicker.Asked asked,
            @Me Member me,
            Model model) {
        if (asked.isTurning()) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "unitForm");
            model.addAttribute("unitForm", form);
            return form(form, asked, me, model);
        }
        new Offer()
                .choice("parent", units.all().stream().map(BusinessUnits.Row::id))
                .refused(errors::getFieldValue)
                .forEach(field -> errors.rejectValue(field, "unknown"));
        if (!errors.hasErrors()) refuseTakenName(form, errors);
        if (errors.hasErrors()) return form(form, asked, me, model);
        try {
            units.create(parent(form), form.name(), me);
            return "redirect:/settings/units";
        } catch (DataAccessException | PersistenceException overtaken) {
            refuseTakenName(form, errors); // Since it was asked, somebody has taken it.
            if (!errors.hasErrors()) throw overtaken;
            return form(form, asked, me, model);
        }
    }

    @GetMapping("/{id}")
    @Requires(Capability.MANAGE_UNITS)
    String edit(@PathVariable UUID id, Model model) {
        var unit = units.find(new BusinessUnitId(id));
        model.addAttribute("unitForm", new Form(unit.name(), id, unit.version()));
        model.addAttribute("id", id);
        return "identity/unit-form";
    }

    @OnPage("/settings/units/{id}")
    @PostMapping("/{id}")
    @Requires(Capability.MANAGE_UNITS)
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("unitForm") Form form,
            BindingResult errors,
            @Me Member me,
            Model model) {
        var unit = units.find(new BusinessUnitId(id));
        var parent = unit.parent();
        if (!errors.hasFieldErrors("name") && parent != null && units.isTaken(parent, form.name(), unit.id()))
            errors.rejectValue("name", "taken");
        if (errors.hasFieldErrors("name")) {
            model.addAttribute("id", id);
            return "identity/unit-form";
        }
        units.rename(unit.id(), form.version() == null ? -1 : form.version(), form.name(), me);
        return "redirect:/settings/units";
    }

    private void refuseTakenName(Form form, BindingResult errors) {
        if (units.isTaken(parent(form), form.name(), null)) errors.rejectValue("name", "taken");
    }

    private String form(Form form, UnitPicker.Asked asked, Member me, Model model) {
        model.addAttribute("picker", pickers.ofForm(asked, form.parent(), UnitPickers.ALL, me));
        return "identity/unit-form";
    }

    private static BusinessUnitId parent(Form form) {
        return new BusinessUnitId(Objects.requireNonNull(form.parent()));
    }
}
