package io.demarc.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The colours that somebody chose, on their pages outside of organizations; inside, the frame brings them. */
@ControllerAdvice(assignableTypes = {AccountController.class, PasswordController.class, OrganizationsController.class})
class OwnTheme {

    private final Account account;
    private final SessionPerson person;

    OwnTheme(Account account, SessionPerson person) {
        this.account = account;
        this.person = person;
    }

    @ModelAttribute("ownTheme")
    @Nullable
    String ownTheme() {
        return person.get().map(me -> account.of(me).theme()).orElse(null);
    }
}
