package io.demarc.evidence;

import io.demarc.evidence.Evidence.KeptFile;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence is, as whoever added it said.
 *
 * @param kind the id of a kind of evidence
 * @param vendor whose it is; null for ours
 * @param link null where there is a file
 * @param follows the piece that it is the next version of
 */
record EvidenceFacts(
        String name,
        String kind,
        @Nullable UUID vendor,
        @Nullable String issuer,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String scopeNote,
        @Nullable String link,
        @Nullable KeptFile file,
        @Nullable EvidenceId follows) {

    /** Where it lies. */
    EvidenceFacts at(@Nullable String link, @Nullable KeptFile file) {
        return new EvidenceFacts(name, kind, vendor, issuer, periodFrom, periodTo, scopeNote, link, file, follows);
    }
}
