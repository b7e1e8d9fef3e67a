package io.demarc.advisor.which;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.reference.References;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which mode suits what somebody has in mind. Nothing is kept: the answers stand in the address. */
@Controller
@Requires(Capability.BELONG)
class WhichModeController {

    private final WhichMode whichMode;
    private final References references;

    WhichModeController(WhichMode whichMode, References references) {
        this.whichMode = whichMode;
        this.references = references;
    }

    @GetMapping("/which-mode")
    String show(@RequestParam Map<String, String> parameters, @Me Member me, ModelMap model) {
        var said = Said.of(parameters, Question.all());
        var texts = Texts.of(references);
        model.addAttribute("questions", Question.all());
        model.addAttribute("answered", said);
        model.addAttribute("page", said.isNothing() ? null : Shown.of(whichMode.of(said, me), texts));
        model.addAttribute("levels", Shown.levels(said.needs(), texts));
        model.addAttribute("mayRegister", me.may(Capability.REGISTER_USE_CASES));
        return "advisor/which-mode";
    }
}
