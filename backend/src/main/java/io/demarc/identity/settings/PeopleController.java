package io.demarc.identity.settings;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.HandedLinks;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.identity.Role;
import io.demarc.identity.Roles;
import io.demarc.identity.UnitPicker;
import io.demarc.identity.UnitPickers;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import io.demarc.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who belongs to the organization, and inviting somebody new. */
@Controller
@RequestMapping("/settings")
@Requires(Capability.VIEW_SETTINGS)
class PeopleController {

    private final PeopleList list;
    private final Invitations invitations;
    private final BusinessUnits units;
    private final HandedLinks addresses;
    private final UnitPickers pickers;
    private final Roles roles;

    PeopleController(
            PeopleList list,
            Invitations invitations,
            BusinessUnits units,
            HandedLinks addresses,
            UnitPickers pickers,
            Roles roles) {
        this.roles = roles;
        this.list = list;
        this.invitations = invitations;
        this.units = units;
        this.addresses = addresses;
        this.pickers = pickers;
    }

    record Form(
            @Size(max = 120) String name,
            @Size(max = 254) String email,

            @NotNull @Nullable Role role,
            @NotNull @Nullable UUID unit) {}

    @GetMapping
    String index(@ModelAttribute("filter") PeopleList.Filter filter, @Me Member me, Model model) {
        model.addAttribute("slice", list.slice(filter));
        model.addAttribute("mayManage", me.may(Capability.MANAGE_PEOPLE));
        return "identity/people";
    }

    @GetMapping("/people")
    String people() {
        return "redirect:/settings";
    }

    @GetMapping("/people/fresh")
    @Requires(Capability.MANAGE_PEOPLE)
    String fresh(@Me Member me, Model model) {
        var form = new Form("", "", Role.MEMBER, units.root().value());
        model.addAttribute("personForm", form);
        return form(form, UnitPicker.Asked.NOTHING, me, model);
    }

    @OnPage("/settings/people/fresh")
    @PostMapping("/people")
    @Requires(Capability.MANAGE_PEOPLE)
    String create(
            @Valid @ModelAttribute("personForm") Form form,
            BindingResult errors,
            UnitPicker.Asked asked,
            @Me Member me,
            Model model,
            RedirectAttributes once) {
        if (asked.isTurning()) {
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "personForm");
            model.addAttribute("personForm", form);
            return form(form, asked, me, model);
        }
        new Offer()
                .choice("role", roles.all().stream())
                .choice("unit", units.all().stream().map(BusinessUnits.Row::id))
                .refused(errors::getFieldValue)
                .forEach(field -> errors.rejectValue(field, "unknown"));
        var name = Name.of(form.name());
        var address = EmailAddress.of(form.email());
        if (name.isEmpty() && !errors.hasFieldErrors("name")) errors.rejectValue("name", "NotBlank");
        if (address.isEmpty() && !errors.hasFieldErrors("email"))
            errors.rejectValue("email", Text.isVisible(form.email()) ? "Pattern" : "NotBlank");
        if (address.filter(invitations::isTaken).isPresent()) errors.rejectValue("email", "taken");
        if (errors.hasErrors()) return form(form, asked, me, model);
        var invited = invitations.invite(
                address.orElseThrow(),
                name.orElseThrow(),
                Objects.requireNonNull(form.role()),
                new BusinessUnitId(Objects.requireNonNull(form.unit())),
                me);
        once.addFlashAttribute("link", addresses.of("/links/" + invited.token()));
        return "redirect:/settings/people/" + invited.member();
    }

    private String form(Form form, UnitPicker.Asked asked, Member me, Model model) {
        model.addAttribute("roles", roles.all());
        model.addAttribute("picker", pickers.ofForm(asked, form.unit(), UnitPickers.ALL, me));
        return "identity/person-form";
    }
}
