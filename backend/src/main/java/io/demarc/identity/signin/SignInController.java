package io.demarc.identity.signin;

import io.demarc.identity.Outside;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in; the security chain takes what it posts. */
@Outside
@Controller
class SignInController {

    @GetMapping("/sign-in")
    String fresh(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String minutes,
            @RequestParam(required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String passwordSet,
            Model model) {
        model.addAttribute("failed", Failure.of(failed, minutes));
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("passwordSet", passwordSet != null);
        return "identity/sign-in";
    }
}
