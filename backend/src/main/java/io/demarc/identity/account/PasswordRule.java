package io.demarc.identity.account;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What a new password must be (after NIST SP 800-63B: long, and none that others think of first). The least comes first,
 * because a later rule looks at no password that broke an earlier one. Each names a message, {@code password.<name>}.
 */
enum PasswordRule {
    LONG_ENOUGH((password, about) -> letters(password) >= 12),
    NOT_TOO_LONG((password, about) -> letters(password) <= 256),
    HARD_TO_GUESS((password, about) -> Guesses.areMany(password, about));

    private final BiPredicate<String, Set<String>> holds;

    PasswordRule(BiPredicate<String, Set<String>> holds) {
        this.holds = holds;
    }

    /** @param about what a stranger knows of the person: address, name, organizations */
    static List<PasswordRule> brokenBy(String password, Set<String> about) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds.test(password, about))
                .limit(1)
                .toList();
    }

    private static int letters(String password) {
        return password.codePointCount(0, password.length());
    }
}
