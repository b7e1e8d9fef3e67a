package io.demarc.exchange;

import io.demarc.kernel.Refusal;
import java.util.Locale;

/** A step of an import that cannot be taken now, and why. */
final class ImportRefusal extends Refusal {

    /** @param word of its state */
    ImportRefusal(String word) {
        super("import-" + word.toLowerCase(Locale.ROOT).replace('.', '-'));
    }
}
