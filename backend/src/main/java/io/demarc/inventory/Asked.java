package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a use case that was put to a colleague, as those who work on the use case see it.
 *
 * @param part the place that it is about; null for the use case as a whole
 * @param question its id, like {@code AN26}
 * @param of the name of who was asked, {@code whom}
 * @param present whether they are still there to answer
 * @param outcome null while it is open
 * @param word what they said with it, up to 800 characters; empty for nothing
 */
public record Asked(
        UUID id,
        @Nullable UUID part,
        String question,
        String of,
        MemberId whom,
        boolean present,
        Instant askedAt,
        @Nullable Outcome outcome,
        String word,
        @Nullable Instant endedAt) {

    /** How it ended. */
    public enum Outcome {
        ANSWERED,
        /** Answered, and to be taken over by who asked: there was nowhere to record it yet. */
        NOTED,
        NOT_KNOWN,
        NOT_ME,
        TAKEN_BACK,
        /** Somebody else answered it first. */
        MEANWHILE,
        /** The use case was sent for review as it was. */
        SENT,
        /** Who was asked has left the organization. */
        LEFT
    }

    public boolean isAbout(@Nullable UUID place, String id) {
        return Objects.equals(part, place) && question.equals(id);
    }

    public Instant asked() {
        return askedAt;
    }

    /** When it ended; when it was put while it is open. */
    public Instant ended() {
        return endedAt == null ? askedAt : endedAt;
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether it came back without an answer. */
    public boolean cameBack() {
        return outcome == Outcome.NOT_KNOWN || outcome == Outcome.NOT_ME || outcome == Outcome.LEFT;
    }
}
