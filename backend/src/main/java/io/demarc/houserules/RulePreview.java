package io.demarc.houserules;

import io.demarc.reference.KeptDraft;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at what drafted house rules would say of all use cases that are not retired.
 *
 * @param versions of all reference data that it rests on, as they were in force when it began
 * @param total of how many use cases it looks
 * @param reached at how many it has looked
 * @param reachedId the last of them: they are looked at in the order of their ids
 * @param finishedAt null while it goes on
 */
record RulePreview(
        UUID id,
        UUID draftId,
        int draftVersion,
        String versions,
        Instant startedAt,
        int total,
        int reached,
        UUID reachedId,
        @Nullable Instant finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Whether it is one of this draft as it is now, beside the versions that are in force now. */
    boolean isOf(KeptDraft<?> draft, String inForce) {
        return draftId.equals(draft.id()) && draftVersion == draft.version() && versions.equals(inForce);
    }
}
