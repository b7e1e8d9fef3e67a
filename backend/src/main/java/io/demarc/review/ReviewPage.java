package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Panel;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.subject.Brief;
import io.demarc.review.subject.Links;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.SentWords;
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
 * @param owner of the subject now, once it has ended of what was sent; empty for nobody
 * @param brief what a reviewer has to know first
 * @param facts which facts were sent, and what differs from those before
 * @param stale why what it approved holds no more; null where it does
 * @param closed the gaps that were closed since it was sent
 * @param open how many layers are open now
 * @param sent what was told beside the facts when it was sent
 * @param then how many were open when it was sent before; null where it was not
 * @param editor whether who looks may change the subject
 * @param held whether somebody is not sure about a prohibition, so that it has no tier yet
 * @param unsure whether it was sent because of that, and Legal says which it is, for the first time or once more
 * @param doubt an earlier question to Legal alone that Legal has not answered with no; null where there is none
 * @param perPerson how many of the parts one person may decide; 0 where the policy sets no limit
 * @param asked what was asked of whoever sent the round before, and is answered by this one
 * @param answersMe whether who looks asked it
 */
record ReviewPage(
        UUID id,
        Links subject,
        String name,
        String owner,
        Brief brief,
        Instant openedAt,
        int round,
        boolean again,
        Tier tier,
        boolean held,
        boolean unsure,
        @Nullable LegalLook doubt,
        ReviewState state,
        String requester,
        String note,
        Instant submittedAt,
        SentFacts facts,
        List<Requirement> requirements,
        List<String> managers,
        int perPerson,
        List<TimelineEntry> timeline,
        List<TimelineEntry> asked,
        boolean answersMe,
        List<Choice> choices,
        boolean editor,
        boolean mayAnswer,
        boolean mayWithdraw,
        WorkItems.@Nullable Words stale,
        List<Closed> closed,
        int open,
        Sent sent,
        @Nullable Then then,
        VersionNumbers versions,
        LocalDate today,
        @Nullable LocalDate validUntil,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public long met() {
        return requirements.stream().filter(it -> it.kind().isMet()).count();
    }

    public long decided() {
        return requirements.stream().filter(it -> it.at() != null).count();
    }

    /** The names of those who may not decide in some seat that is still to be decided, because they had a hand in it. */
    public List<String> notBy() {
        return requirements.stream()
                .flatMap(it -> it.excluded().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What the list of seats is called, as a message key: of what ended before anybody decided, nobody did. */
    public String seats() {
        if (requirements.stream().anyMatch(it -> it.kind().isUndecided())) return "review.who-decides";
        return decided() == 0 ? "review.who-was-asked" : "review.who-decided";
    }

    /** Those who ask for changes now. */
    public List<Requirement> questions() {
        return requirements.stream()
                .filter(it -> it.kind() == Requirement.Kind.CHANGES)
                .toList();
    }

    /** Whether anything can be decided by who looks. */
    public boolean mayDecide() {
        return choices.stream().anyMatch(choice -> choice.broken().isEmpty());
    }

    /** Whether who looks can approve it: what is prohibited nobody can. */
    public boolean mayApprove() {
        return choices.stream().anyMatch(Choice::approvable);
    }

    /** Whether who looks may change the subject, and it is not their turn in the review. */
    public boolean leavesOthersToAct() {
        return editor && !mayAnswer && !mayDecide();
    }

    /** Whether it shows what was sent alone. Only while it is decided on are the reason, the line and the open layers those of today. */
    public boolean isAsSent() {
        return state != ReviewState.OPEN;
    }

    /** Whether it is called otherwise now than when it was sent. */
    public boolean isRenamed() {
        return isAsSent() && !brief.name().isEmpty() && !brief.name().equals(name);
    }

    /** Whether only what is new is shown, because the whole was there before. */
    public boolean isLater() {
        return round > 1;
    }

    /** Who still has to decide after that stage has approved, asked already or not; who asks for changes decides again. */
    public List<Concern> leftAfter(Concern stage) {
        return requirements.stream()
                .filter(it -> it.kind().isUndecided() && !it.concern().equals(stage))
                .map(Requirement::concern)
                .toList();
    }

    /** What is new about it, as the end of a message key. */
    public String news() {
        if (round > 1) return "answered";
        return again ? "again" : "first";
    }

    /**
     * A stage of mine, and why I may not decide on it, if so.
     *
     * @param closed how many gaps of what it answers for were closed since it was asked
     * @param accepts whether approving takes a sentence that accepts the open layers
     */
    record Choice(
            Concern concern,
            @Nullable LocalDate due,
            List<String> broken,
            boolean approvable,
            int closed,
            boolean accepts) {}

    /**
     * @param told null where nobody kept it
     * @param line draws where the line ran; null where nobody kept it, and while it was not decided
     * @param open how many layers were open; null where nobody kept it
     */
    record Sent(
            @Nullable SentWords told,
            @Nullable Panel line,
            @Nullable Integer open) {}

    /** @param open how many layers were open; null where nobody kept it */
    record Then(@Nullable Integer open, Instant sent) {}

    /** A fact, before and after; without comparison only after. */
    record Change(
            String key,
            String label,
            String place,
            String before,
            String after,
            Set<Concern> asks,
            boolean asksMe,
            boolean closesGap) {

        boolean isLayer() {
            return key.startsWith("boundary.");
        }
    }

    /**
     * The facts that were sent.
     *
     * @param changes what differs from the round or the approval before; all facts where there is none
     * @param compared whether there is one
     * @param all all facts as they were sent
     */
    record SentFacts(List<Change> changes, boolean compared, List<Change> all) {

        public List<Change> mine() {
            return changes.stream().filter(Change::asksMe).toList();
        }

        public List<Change> others() {
            return changes.stream().filter(change -> !change.asksMe()).toList();
        }

        public List<Change> allMine() {
            return all.stream().filter(Change::asksMe).toList();
        }
    }
}
