package io.demarc.review.subject;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who had a hand in what is sent: its owner, and whoever changed facts of it. With those who asked for the decision, in
 * whichever round, they are refused in the stages that it concerns (§10.1, four eyes).
 */
public record FourEyes(@Nullable MemberId owner, List<Edit> edits) {

    /** Now, or the moment of the last of these changes where the clock was put back since. */
    public Instant notBefore(Instant now) {
        return edits.stream()
                .map(Edit::at)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /**
     * Somebody's last change of facts that these reviewers look after.
     *
     * @param concerns empty where it is not known what was changed: then it concerns everybody
     * @param at later than every decision before it, also where the clock was put back ({@link History#after})
     */
    public record Edit(Set<Concern> concerns, MemberId by, Instant at) {}
}
