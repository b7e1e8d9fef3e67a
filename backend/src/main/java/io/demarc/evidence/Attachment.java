package io.demarc.evidence;

import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody attaches a piece to many things, and how far that is.
 *
 * @param done targets
 * @param added proofs that were not there before
 * @param trouble why it ended before its end
 */
record Attachment(
        UUID id,
        EvidenceId evidenceId,
        List<String> items,
        List<UUID> offerings,
        List<UUID> useCases,
        MemberId askedBy,
        Instant askedAt,
        int done,
        int added,
        @Nullable Instant endedAt,
        @Nullable String trouble) {

    Reach reach() {
        return new Reach(items, offerings, useCases);
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    /** How many things are to be proven, and how many of them are done. */
    public long all() {
        return reach().claims();
    }

    public long soFar() {
        return (long) done * items.size();
    }
}
