package io.demarc.identity.account;

import io.demarc.tenancy.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The colours that somebody chose, on their pages outside of organizations; inside, the frame brings them. */
@ControllerAdvice(assignableTypes = {AccountController.class, PasswordController.class, OrganizationsController.class})
class OwnTheme {

    private final Account account;
    private final CurrentPerson person;

    OwnTheme(Account account, CurrentPerson person) {
        this.account = account;
        this.person = person;
    }

    @ModelAttribute("ownTheme")
    @Nullable
    String ownTheme() {
        return person.get().map(me -> account.of(me).theme()).orElse(null);
    }
}
