package io.demarc.identity.signin;

import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.entry.Tries.Try;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a try to sign in that was looked at.
 *
 * @param fitting the accounts that have this address and this password
 * @param counted what the try was counted by
 * @param forgotten what of it is forgotten when there is such an account: not what counts guesses of other accounts with
 *     the same address, or whoever has one of them could guess for ever
 */
record Looked(List<Credential> fitting, List<Try> counted, List<Try> forgotten) {

    /** The oldest account comes first, wherever somebody signs in: it is the one that others are joined to. */
    Looked {
        fitting = fitting.stream()
                .sorted(Comparator.comparing(it -> it.person().value()))
                .toList();
    }
}
