package io.demarc.review.snapshot;

import io.demarc.reference.VersionNumbers;
import java.util.function.Function;

/**
 * What is known about a subject now, to be compared with what was known by the same versions of the reference data.
 *
 * @param facts by the versions in force
 * @param versions these
 * @param others reads them by others
 */
public record FactsNow(Snapshot facts, VersionNumbers versions, Function<VersionNumbers, Snapshot> others) {

    public Snapshot by(VersionNumbers wanted) {
        return wanted.equals(versions) ? facts : others.apply(wanted);
    }
}
