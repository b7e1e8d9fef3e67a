package io.demarc.identity.account;

import io.demarc.identity.Credentials;
import io.demarc.identity.Outside;
import io.demarc.identity.signin.Attempts;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changing one's own password: the old one is asked, and guessing it is limited like signing in. */
@Outside
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final Account account;
    private final Credentials credentials;
    private final Attempts attempts;
    private final CurrentPerson person;

    PasswordController(Account account, Credentials credentials, Attempts attempts, CurrentPerson person) {
        this.account = account;
        this.credentials = credentials;
        this.attempts = attempts;
        this.person = person;
    }

    record Form(
            @Nullable String current,
            @Nullable String password,
            @Nullable String again) {}

    @GetMapping
    String edit(@ModelAttribute("passwordForm") Form form) {
        return "identity/password";
    }

    @PostMapping
    String update(@ModelAttribute("passwordForm") Form form, BindingResult errors, HttpServletRequest request) {
        var me = person.get().orElseThrow();
        String email = account.of(me).email();
        checkCurrent(form, me, email, request.getRemoteAddr(), errors);
        NewPassword.check(form.password(), form.again(), email, errors);
        if (errors.hasErrors()) return "identity/password";
        account.changePassword(
                me, NewPassword.text(form.password()), request.getSession().getId());
        return "redirect:/account?done=password";
    }

    private void checkCurrent(Form form, PersonId me, String email, String network, BindingResult errors) {
        if (attempts.exhausted(email, network)) errors.rejectValue("current", "locked");
        else if (!credentials.matches(me, NewPassword.text(form.current()))) {
            attempts.failed(email, network);
            errors.rejectValue("current", "wrong");
        }
    }
}
