package io.demarc.review;

import io.demarc.review.snapshot.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last time that Legal alone was asked about a subject: it was prohibited, or somebody was not sure whether it is.
 *
 * @param verdict REJECT where Legal said that it is, ASK_FOR_CHANGES where it is not or Legal asks back; null while Legal has
 *     said nothing
 * @param settled whether Legal has said which it is: changes asked for are that answer only where somebody was not sure
 * @param facts that were sent
 */
public record LegalLook(@Nullable Verdict verdict, boolean settled, Snapshot facts, Instant askedAt) {

    public boolean isProhibited() {
        return verdict == Verdict.REJECT;
    }

    /** What Legal has said, as the end of a message key. */
    public String said() {
        if (isProhibited()) return "prohibited";
        return verdict == null ? "nothing" : "asked";
    }

    /** Whether Legal has not said that it is not: whatever was changed since, Legal looks at it. */
    public boolean isOpen() {
        return !settled || isProhibited();
    }
}
