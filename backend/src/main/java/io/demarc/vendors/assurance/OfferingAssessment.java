package io.demarc.vendors.assurance;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.VersionNumber;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.OfferingId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One round of asking about an offering: open until it is completed, and kept as it was from then on. */
@Entity
@DynamicUpdate
class OfferingAssessment extends VersionedEntity {

    private UUID offeringId;
    private String questionSet;
    private String questions;
    private @Nullable MemberId begunBy;
    private Instant begunAt;
    private @Nullable Completion completion;

    @SuppressWarnings("NullAway.Init")
    protected OfferingAssessment() {}

    @SuppressWarnings("NullAway.Init")
    OfferingAssessment(
            OfferingId offering, String questionSet, VersionNumber questions, @Nullable MemberId by, Instant at) {
        super(Uuid7.next());
        this.offeringId = offering.value();
        this.questionSet = questionSet;
        this.questions = questions.toString();
        this.begunBy = by;
        this.begunAt = at;
    }

    /**
     * That it was completed, and what it came to then; what it comes to later follows from its evidence.
     *
     * @param strictUntil the last day on which it is enough where a grade has to be younger
     * @param validUntil the last day on which it is enough anywhere
     */
    @Embeddable
    record Completion(
            @Column(name = "completed_by") @Nullable MemberId by,
            @Column(name = "completed_at") Instant at,
            @Column(name = "given_on") LocalDate givenOn,
            @Column(name = "percent") BigDecimal percent,

            @Column(name = "grade") @Enumerated(EnumType.STRING)
            Grade grade,

            @Column(name = "strict_until") LocalDate strictUntil,
            @Column(name = "valid_until") LocalDate validUntil) {}

    UUID id() {
        return id;
    }

    OfferingId offering() {
        return new OfferingId(offeringId);
    }

    String questionSet() {
        return questionSet;
    }

    /** The version of the questions that it asks. */
    VersionNumber questions() {
        return VersionNumber.parse(questions);
    }

    Instant begunAt() {
        return begunAt;
    }

    Optional<Completion> completion() {
        return Optional.ofNullable(completion);
    }

    boolean isOpen() {
        return completion == null;
    }

    void complete(Graded graded, @Nullable MemberId by, Instant at) {
        if (!isOpen()) throw new AssuranceRefusal("completed");
        completion = new Completion(
                by,
                at,
                graded.givenOn(),
                graded.percent(),
                graded.base(),
                graded.strictUntil(),
                graded.holdsUntil(null));
    }
}
