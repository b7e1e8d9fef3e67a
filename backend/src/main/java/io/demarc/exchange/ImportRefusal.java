package io.demarc.exchange;

import io.demarc.kernel.Refusal;
import java.util.Locale;

/** A step of an import that cannot be taken now, and why. */
final class ImportRefusal extends Refusal {

    ImportRefusal(ImportState state) {
        super("import-" + state.name().toLowerCase(Locale.ROOT));
    }

    private ImportRefusal(String key) {
        super(key);
    }

    /** An inventory reaches into every unit, so who brings one in must see the organization as a whole. */
    static ImportRefusal needsWholeOrganization() {
        return new ImportRefusal("import-needs-whole-organization");
    }
}
