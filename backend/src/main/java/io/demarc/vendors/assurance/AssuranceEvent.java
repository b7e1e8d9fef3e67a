package io.demarc.vendors.assurance;

import io.demarc.kernel.DomainEvent;
import io.demarc.vendors.OfferingId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something about how far an offering can be relied on. */
public sealed interface AssuranceEvent extends DomainEvent {

    OfferingId offering();

    @Override
    default Subject subject() {
        return new Subject("offering", offering().value());
    }

    /** @param questions the version of the questions that are asked */
    @Named("assessment-begun")
    record AssessmentBegun(
            Origin origin, OfferingId offering, @Fact String questions) implements AssuranceEvent {}

    /** @param level 0 to 3 */
    @Named("offering-answered")
    record OfferingAnswered(
            Origin origin,
            OfferingId offering,
            @Fact("vendor-question") String question,
            @Fact int level) implements AssuranceEvent {}

    /**
     * Its assessment is complete, and the grade counts from now on.
     *
     * @param before null where it had none
     * @param percent of a hundred, with two decimals
     */
    @Named("offering-graded")
    record OfferingGraded(
            Origin origin,
            OfferingId offering,
            @Fact("grade-before") @Nullable Grade before,
            @Fact("grade") Grade after,
            @Fact String percent)
            implements AssuranceEvent {}

    /**
     * Its grade is too old from now on.
     *
     * @param strict whether only where a grade has to be younger than elsewhere
     */
    @Named("grade-outdated")
    record GradeOutdated(
            Origin origin, OfferingId offering, @Fact boolean strict) implements AssuranceEvent {}

    /** Somebody made a link for a vendor, through which they answer without an account. */
    @Named("vendor-link-made")
    record LinkMade(
            Origin origin,
            OfferingId offering,
            @Fact UUID link,
            @Fact int asked) implements AssuranceEvent {}

    @Named("vendor-link-revoked")
    record LinkRevoked(
            Origin origin, OfferingId offering, @Fact UUID link) implements AssuranceEvent {}

    /** Whoever had the link said something; it does not count yet. */
    @Named("vendor-answered")
    record LinkAnswered(
            Origin origin,
            OfferingId offering,
            @Fact UUID link,
            @Fact("vendor-question") String question,
            @Fact int level)
            implements AssuranceEvent {}

    /** Whoever had the link handed in a file for an answer. @param checksum the SHA-256 of its bytes */
    @Named("vendor-file-added")
    record LinkFileAdded(
            Origin origin,
            OfferingId offering,
            @Fact UUID link,
            @Fact("vendor-question") String question,
            @Fact String checksum)
            implements AssuranceEvent {}

    /** And took it away again, before the answers were sent. */
    @Named("vendor-file-removed")
    record LinkFileRemoved(
            Origin origin,
            OfferingId offering,
            @Fact UUID link,
            @Fact("vendor-question") String question,
            @Fact String checksum)
            implements AssuranceEvent {}

    /** Whoever had the link sent the answers: they cannot be changed any more. */
    @Named("vendor-answers-sent")
    record LinkSent(
            Origin origin, OfferingId offering, @Fact UUID link) implements AssuranceEvent {}

    /** @param accepted how many answers were accepted, and how many are to be asked again */
    @Named("vendor-answers-decided")
    record LinkDecided(
            Origin origin,
            OfferingId offering,
            @Fact UUID link,
            @Fact int accepted,
            @Fact int again) implements AssuranceEvent {}
}
