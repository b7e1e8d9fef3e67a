package io.demarc.vendors.assurance;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What counts as the answer to a question about an offering. */
@Entity
@DynamicUpdate
class OfferingAnswer extends VersionedEntity {

    private UUID assessmentId;
    private String question;
    private int level;
    private @Nullable String note;
    private @Nullable MemberId answeredBy;
    private @Nullable String answeredName;
    private Instant answeredAt;
    private boolean carried;
    private boolean doubted;

    @SuppressWarnings("NullAway.Init")
    protected OfferingAnswer() {}

    @SuppressWarnings("NullAway.Init")
    OfferingAnswer(UUID assessment, String question) {
        super(Uuid7.next());
        this.assessmentId = assessment;
        this.question = question;
    }

    /** One of the assessment before, which stays who said it and when. */
    OfferingAnswer carriedInto(UUID assessment) {
        var same = new OfferingAnswer(assessment, question);
        same.level = level;
        same.note = note;
        same.answeredBy = answeredBy;
        same.answeredName = answeredName;
        same.answeredAt = answeredAt;
        same.carried = true;
        return same;
    }

    UUID assessment() {
        return assessmentId;
    }

    String question() {
        return question;
    }

    int level() {
        return level;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    MemberId answeredBy() {
        return answeredBy;
    }

    /** Who said it at the vendor; null where a member did. */
    @Nullable
    String answeredName() {
        return answeredName;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    /** Whether it was taken over from the assessment before, because nobody had to be asked again. */
    boolean isCarried() {
        return carried;
    }

    int version() {
        return revision();
    }

    boolean says(int other, @Nullable String otherNote) {
        return !carried && !doubted && isSame(other, otherNote);
    }

    boolean isSame(int other, @Nullable String otherNote) {
        return level == other && Objects.equals(note, otherNote);
    }

    /** @param version that a form was filled from; null where there was none, or only one of the assessment before */
    boolean isAsSeen(@Nullable Integer version) {
        return version == null ? carried : version == revision();
    }

    /** Whether it is to be asked again: it was taken for the time being, and counts as not proven. */
    boolean isDoubted() {
        return doubted;
    }

    OfferingAnswer doubt() {
        doubted = true;
        return this;
    }

    /** @param name who said it at the vendor; null where the member did */
    OfferingAnswer say(int level, @Nullable String note, @Nullable MemberId by, @Nullable String name, Instant at) {
        this.level = level;
        this.note = note;
        this.answeredBy = by;
        this.answeredName = name;
        this.answeredAt = at;
        this.carried = false;
        this.doubted = false;
        return this;
    }
}
