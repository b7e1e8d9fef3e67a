package io.demarc.evidence;

import io.demarc.kernel.Uuid7;
import java.util.UUID;

/** The id of a piece of evidence. */
public record EvidenceId(UUID value) {

    public static EvidenceId next() {
        return new EvidenceId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
