package io.demarc.identity.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A password as it is chosen, in the fields {@code password} and {@code again} of a form. */
final class NewPassword {

    private NewPassword() {}

    static void check(@Nullable String password, @Nullable String again, String email, Errors errors) {
        PasswordRule.brokenBy(text(password), email).stream()
                .findFirst()
                .ifPresent(rule -> errors.rejectValue("password", "password." + rule.name()));
        if (!errors.hasFieldErrors("password") && !text(password).equals(text(again)))
            errors.rejectValue("again", "password.DIFFERS");
    }

    static String text(@Nullable String password) {
        return Objects.requireNonNullElse(password, "");
    }
}
