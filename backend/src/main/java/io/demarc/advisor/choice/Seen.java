package io.demarc.advisor.choice;

import io.demarc.advisor.comparison.Columns;
import io.demarc.kernel.Fingerprint;
import java.util.stream.Collectors;

/** What somebody saw who then chooses: another one where a candidate is another, suits otherwise, or is excluded meanwhile. */
final class Seen {

    private Seen() {}

    static String of(Columns compared) {
        return Fingerprint.of(compared.all().stream()
                        .map(Considered::of)
                        .map(Considered::toString)
                        .collect(Collectors.joining()))
                .hex()
                .substring(0, 16);
    }
}
