package io.demarc.exchange;

import io.demarc.kernel.Refusal;
import java.util.Locale;

/** A step of an import that cannot be taken now, and why. */
final class ImportRefusal extends Refusal {

    ImportRefusal(ImportState state) {
        super("import-" + state.name().toLowerCase(Locale.ROOT));
    }
}
