package io.demarc.identity.settings;

import io.demarc.identity.Requires;
import io.demarc.identity.Role;
import io.demarc.identity.Roles;
import io.demarc.kernel.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which role may do what. */
@Controller
@RequestMapping("/settings/roles")
@Requires(Capability.VIEW_SETTINGS)
class RoleController {

    /** All but that members belong, which goes without saying. */
    private static final Set<Capability> SHOWN = EnumSet.complementOf(EnumSet.of(Capability.BELONG));

    /**
     * A role, and what it allows besides what every role does.
     *
     * @param inUnits in the business units of the grant
     * @param organizationWide only where it is granted in the whole organization
     */
    record Row(Role role, List<Capability> inUnits, List<Capability> organizationWide) {}

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping
    String index(Model model) {
        var everybodys = EnumSet.allOf(Capability.class);
        roles.all().forEach(role -> everybodys.retainAll(roles.allowedBy(role)));
        model.addAttribute("shared", shown(everybodys::contains));
        model.addAttribute("others", shown(it -> !everybodys.contains(it)));
        model.addAttribute(
                "rows", roles.all().stream().map(role -> row(role, everybodys)).toList());
        return "identity/roles";
    }

    private Row row(Role role, Set<Capability> everybodys) {
        var more = EnumSet.noneOf(Capability.class);
        more.addAll(roles.allowedBy(role));
        more.removeAll(everybodys);
        return new Row(
                role,
                shown(it -> more.contains(it) && !it.isOrganizationWide()),
                shown(it -> more.contains(it) && it.isOrganizationWide()));
    }

    private static List<Capability> shown(Predicate<Capability> which) {
        return SHOWN.stream().filter(which).toList();
    }
}
