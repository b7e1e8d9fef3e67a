package io.demarc.reference;

import io.demarc.kernel.Refusal;
import java.util.List;

/** Reference data that contradicts itself, or that cannot be read: everything that is wrong with it, at once. */
public final class PublicationRefused extends Refusal {

    private final List<String> faults;

    PublicationRefused(List<String> faults) {
        super("reference-invalid", String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
