package io.demarc.review;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Fingerprint;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a review, or of the approval that it granted. */
public sealed interface ReviewEvent extends DomainEvent {

    Step step();

    @Override
    default Subject subject() {
        return new Subject("review", step().review());
    }

    /** Which review, of what, and in which round. */
    record Step(
            UUID review,
            @Fact("subject-kind") String subjectKind,
            @Fact("subject-id") UUID subjectId,
            @Fact int round) {

        static Step of(Review review) {
            var subject = review.subject();
            return new Step(
                    review.id(), subject.kind(), subject.id(), review.round().number());
        }
    }

    /** @param tier its code, or HELD while Legal has to look first */
    @Named(value = "review-requested", version = 2)
    record ReviewRequested(Origin origin, Step step, @Fact String tier) implements ReviewEvent {}

    /** @param tier its code, or HELD while Legal has to look first */
    @Named(value = "review-resubmitted", version = 2)
    record ReviewResubmitted(Origin origin, Step step, @Fact String tier) implements ReviewEvent {}

    /** @param open how many layers were accepted as open; 0 where nothing had to be */
    @Named(value = "review-decided", version = 3)
    record ReviewDecided(
            Origin origin,
            Step step,
            @Fact("decision-id") UUID decision,
            @Fact Concern stage,
            @Fact Verdict verdict,
            @Fact("open-layers") int open)
            implements ReviewEvent {}

    /** Its last decision grants an approval. */
    @Named("review-approved")
    record ReviewApproved(
            Origin origin,
            Step step,
            @Fact("approval-id") UUID approval,
            @Fact Fingerprint fingerprint,
            @Fact("valid-until") LocalDate validUntil)
            implements ReviewEvent {}

    @Named("review-rejected")
    record ReviewRejected(Origin origin, Step step) implements ReviewEvent {}

    @Named("review-withdrawn")
    record ReviewWithdrawn(Origin origin, Step step) implements ReviewEvent {}

    /** A fact that it rests on changed while it was open. */
    @Named("review-overtaken")
    record ReviewOvertaken(Origin origin, Step step) implements ReviewEvent {}

    /** Somebody or something was named where nothing stood; that ended nothing. */
    @Named("review-strengthened")
    record ReviewStrengthened(
            Origin origin, Step step, @Fact List<String> closed) implements ReviewEvent {}

    /** The same, while only an approval rests on it. */
    @Named("approval-strengthened")
    record ApprovalStrengthened(
            Origin origin,
            Step step,
            @Fact("approval-id") UUID approval,
            @Fact List<String> closed) implements ReviewEvent {}

    /** A fact that the approval rests on is another one now; further changes raise no further event. */
    @Named("approval-stale")
    record ApprovalStale(
            Origin origin,
            Step step,
            @Fact("approval-id") UUID approval,
            @Fact List<String> changed) implements ReviewEvent {}

    /** Something happened that takes it away until that is lifted or was decided on. */
    @Named("approval-suspended")
    record ApprovalSuspended(
            Origin origin, Step step, @Fact("approval-id") UUID approval) implements ReviewEvent {}

    /**
     * Evidence that the approval rests on ended long ago, and nothing proves the same since.
     *
     * @param lastDay of the piece
     * @param decides who does again
     * @param due by when; null where it may not be used until then
     */
    @Named("approval-unproven")
    record ApprovalUnproven(
            Origin origin,
            Step step,
            @Fact("approval-id") UUID approval,
            @Fact("piece") UUID piece,
            @Fact("last-day") LocalDate lastDay,
            @Fact("decides") List<Concern> decides,
            @Fact @Nullable LocalDate due)
            implements ReviewEvent {}

    /**
     * What it runs on is graded at least two steps lower than at the approval.
     *
     * @param decides who does again
     * @param due by when; null where it may not be used until then
     */
    @Named("approval-outgraded")
    record ApprovalOutgraded(
            Origin origin,
            Step step,
            @Fact("approval-id") UUID approval,
            @Fact("graded") UUID graded,
            @Fact("grade-before") String gradeBefore,
            @Fact String grade,
            @Fact("decides") List<Concern> decides,
            @Fact @Nullable LocalDate due)
            implements ReviewEvent {}

    /**
     * A house rule that came after it forbids a place.
     *
     * @param place the id of the leg
     * @param decides who does again
     * @param due by when; null where it may not be used until then
     */
    @Named("approval-forbidden")
    record ApprovalForbidden(
            Origin origin,
            Step step,
            @Fact("approval-id") UUID approval,
            @Fact UUID place,
            @Fact List<String> rules,
            @Fact("decides") List<Concern> decides,
            @Fact @Nullable LocalDate due)
            implements ReviewEvent {}

    /** All facts are again as they were approved; version 1 listed those that are not, which is none. */
    @Named(value = "approval-restored", version = 2)
    record ApprovalRestored(
            Origin origin, Step step, @Fact("approval-id") UUID approval) implements ReviewEvent {}

    /** A later review was rejected. */
    @Named("approval-lapsed")
    record ApprovalLapsed(
            Origin origin, Step step, @Fact("approval-id") UUID approval) implements ReviewEvent {}

    @Named("approval-expired")
    record ApprovalExpired(
            Origin origin, Step step, @Fact("approval-id") UUID approval) implements ReviewEvent {}
}
