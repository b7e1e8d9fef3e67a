package io.demarc.identity.account;

import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Passwords;
import io.demarc.identity.entry.Passwords.Busy;
import io.demarc.identity.entry.Passwords.Hash;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** A password as it is chosen, in the fields {@code password} and {@code again} of a form. */
@Component
class NewPassword {

    private final Passwords passwords;

    NewPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Says beside the fields what is wrong with it. */
    void check(Asker asker, @Nullable String password, @Nullable String again, Set<String> about, Errors errors) {
        try {
            String chosen = text(password);
            List<PasswordRule> broken = passwords.inTurn(asker, () -> PasswordRule.brokenBy(chosen, about));
            broken.forEach(rule -> errors.rejectValue("password", "password." + rule.name()));
            if (broken.isEmpty() && !chosen.equals(text(again))) errors.rejectValue("again", "password.DIFFERS");
        } catch (Busy busy) {
            errors.rejectValue("password", "password.busy");
        }
    }

    /** The password as it is kept; none when there is no time for it now, which is said beside the field. */
    Optional<Hash> hash(Asker asker, @Nullable String password, Errors errors) {
        if (errors.hasErrors()) return Optional.empty();
        try {
            return Optional.of(passwords.hash(asker, text(password)));
        } catch (Busy busy) {
            errors.rejectValue("password", "password.busy");
            return Optional.empty();
        }
    }

    static String text(@Nullable String password) {
        return Objects.requireNonNullElse(password, "");
    }
}
