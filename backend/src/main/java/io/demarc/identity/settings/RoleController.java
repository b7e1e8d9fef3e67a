package io.demarc.identity.settings;

import io.demarc.identity.Requires;
import io.demarc.identity.Role;
import io.demarc.kernel.Capability;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The table of {@link Role}: which role may do what. */
@Controller
@RequestMapping("/settings/roles")
@Requires(Capability.VIEW_SETTINGS)
class RoleController {

    /** What there is to tell: that members belong goes without saying. */
    private static final Set<Capability> TOLD = EnumSet.complementOf(EnumSet.of(Capability.BELONG));

    /**
     * A role, and what it allows besides what every role does.
     *
     * @param inUnits in the business units of the grant
     * @param ofTheWhole only where it is granted in the whole organization
     */
    record Row(Role role, List<Capability> inUnits, List<Capability> ofTheWhole) {

        private static Row of(Role role) {
            return new Row(role, allowed(role, false), allowed(role, true));
        }

        private static List<Capability> allowed(Role role, boolean ofTheWhole) {
            return matching(it -> role.allows(it) && !isEverybodys(it) && it.isOrganizationWide() == ofTheWhole);
        }
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("shared", matching(RoleController::isEverybodys));
        model.addAttribute("others", matching(it -> !isEverybodys(it)));
        model.addAttribute("rows", Arrays.stream(Role.values()).map(Row::of).toList());
        return "identity/roles";
    }

    private static List<Capability> matching(Predicate<Capability> which) {
        return TOLD.stream().filter(which).toList();
    }

    private static boolean isEverybodys(Capability capability) {
        return Arrays.stream(Role.values()).allMatch(role -> role.allows(capability));
    }
}
