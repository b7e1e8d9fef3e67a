package io.demarc.identity.account;

import io.demarc.identity.Costly;
import io.demarc.identity.Outside;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.signin.KnownDevice;
import io.demarc.tenancy.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changing one's own password: the old one is asked, and guessing it is limited. */
@Outside
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final Account account;
    private final CurrentPassword currentPassword;
    private final NewPassword newPassword;
    private final KnownDevice device;
    private final CurrentPerson person;

    PasswordController(
            Account account,
            CurrentPassword currentPassword,
            NewPassword newPassword,
            KnownDevice device,
            CurrentPerson person) {
        this.account = account;
        this.currentPassword = currentPassword;
        this.newPassword = newPassword;
        this.device = device;
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

    /** The session goes on under another id; the device is known again, by another token. */
    @Costly
    @PostMapping
    String update(
            @ModelAttribute("passwordForm") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var me = person.get().orElseThrow();
        String session = request.getSession().getId();
        // Who does not know the old one is told nothing about a new one, which takes as long to look at.
        var before = currentPassword.check(me, form.current(), session, errors);
        if (before.isEmpty()) return "identity/password";
        newPassword.check(Asker.person(me), form.password(), form.again(), account.about(me), errors);
        var fresh = newPassword.hash(Asker.person(me), form.password(), errors);
        if (fresh.isEmpty()) return "identity/password";
        if (!account.changePassword(before.get(), fresh.get(), session)) {
            errors.rejectValue("current", "wrong");
            return "identity/password";
        }
        request.changeSessionId();
        device.remember(request, response, me);
        return "redirect:/account?done=password";
    }
}
