package io.demarc.identity.settings;

import io.demarc.identity.HandedLinks;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.identity.Roles;
import io.demarc.identity.UnitPicker;
import io.demarc.identity.UnitPickers;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: their roles, and how they come in. */
@Controller
@Requires(Capability.VIEW_SETTINGS)
class PersonPageController {

    private final PeopleList list;
    private final PersonForms forms;
    private final HandedLinks addresses;
    private final UnitPickers pickers;
    private final Roles roles;

    PersonPageController(PeopleList list, PersonForms forms, HandedLinks addresses, UnitPickers pickers, Roles roles) {
        this.list = list;
        this.forms = forms;
        this.addresses = addresses;
        this.pickers = pickers;
        this.roles = roles;
    }

    /**
     * @param unit where a role is about to be given
     * @param role which one
     */
    @GetMapping("/settings/people/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String role,
            UnitPicker.Asked asked,
            @Me Member me,
            Model model) {
        var member = new MemberId(id);
        model.addAttribute("person", list.find(member));
        model.addAttribute("grants", list.grants(member));
        model.addAttribute("mayManage", me.may(Capability.MANAGE_PEOPLE));
        model.addAttribute("version", forms.version(member));
        model.addAttribute("leaving", forms.leavesBehind(member));
        model.addAttribute("lastAdministrator", list.isLastAdministrator(member));
        model.addAttribute("addressSaid", addresses.isSaid());
        model.addAttribute("roles", roles.all());
        model.addAttribute("chosenUnit", unit);
        model.addAttribute("chosenRole", role);
        if (me.may(Capability.MANAGE_PEOPLE))
            model.addAttribute("picker", pickers.ofForm(asked, unit, UnitPickers.ALL, me));
        return "identity/person";
    }
}
