package io.demarc.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** What a new password must be (after NIST SP 800-63B: long rather than odd). Each names a message, {@code password.<name>}. */
enum PasswordRule {
    LONG_ENOUGH((password, email) -> password.codePointCount(0, password.length()) >= 12),
    /** Beyond 72 bytes bcrypt would not look. */
    NOT_TOO_LONG((password, email) -> password.getBytes(StandardCharsets.UTF_8).length <= 72),
    NOT_THE_ADDRESS(
            (password, email) -> !password.strip().toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT))),
    MORE_THAN_ONE_CHARACTER((password, email) -> password.chars().distinct().count() > 4);

    private final BiPredicate<String, String> holds;

    PasswordRule(BiPredicate<String, String> holds) {
        this.holds = holds;
    }

    static List<PasswordRule> brokenBy(String password, String email) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds.test(password, email))
                .toList();
    }
}
