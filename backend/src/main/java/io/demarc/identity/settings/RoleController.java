package io.demarc.identity.settings;

import io.demarc.identity.Requires;
import io.demarc.identity.Role;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The table of {@link Role}: which role may do what. */
@Controller
@RequestMapping("/settings/roles")
@Requires(Capability.VIEW_SETTINGS)
class RoleController {

    @GetMapping
    String index(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("capabilities", Capability.values());
        return "identity/roles";
    }
}
