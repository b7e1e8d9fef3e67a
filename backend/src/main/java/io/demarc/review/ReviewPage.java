package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.subject.Links;
import io.demarc.review.subject.ReviewState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a review shows.
 *
 * @param subject where the subject is shown and changed
 * @param changes what differs from the round or the approval before; all facts where there is none
 * @param all all facts as they were sent, for whoever sees them first; empty where the changes are all
 */
record ReviewPage(
        UUID id,
        Links subject,
        String name,
        Instant openedAt,
        int round,
        Tier tier,
        ReviewState state,
        String requester,
        String note,
        Instant submittedAt,
        List<Change> changes,
        boolean compared,
        List<Change> all,
        List<Requirement> requirements,
        List<TimelineEntry> timeline,
        List<Choice> choices,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean stale,
        VersionNumbers versions,
        @Nullable LocalDate validUntil) {

    public long met() {
        return requirements.stream().filter(it -> it.kind().isMet()).count();
    }

    public long asksMe() {
        return changes.stream().filter(Change::asksMe).count();
    }

    /** Whether anything can be decided by who looks. */
    public boolean mayDecide() {
        return choices.stream().anyMatch(choice -> choice.broken().isEmpty());
    }

    /** Of many facts those about layers stand apart: the boundary says them better. */
    public List<Change> layers() {
        return changes.stream().filter(Change::isLayer).toList();
    }

    public List<Change> others() {
        return changes.stream().filter(change -> !change.isLayer()).toList();
    }

    /**
     * A fact, before and after; without comparison only after.
     *
     * @param place the letter of the leg that it is about; empty for none
     */
    record Change(
            String key, String label, String place, String before, String after, Set<Concern> asks, boolean asksMe) {

        boolean isLayer() {
            return key.startsWith("boundary.");
        }
    }

    /** A stage of mine, and why I may not decide on it, if so. */
    record Choice(Concern concern, @Nullable LocalDate due, List<String> broken, boolean approvable) {}
}
