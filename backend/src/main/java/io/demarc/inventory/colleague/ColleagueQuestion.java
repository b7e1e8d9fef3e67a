package io.demarc.inventory.colleague;

import io.demarc.inventory.Asked.Outcome;
import io.demarc.inventory.Asks;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A question that was put to a colleague. */
@Entity
@DynamicUpdate
@Table(name = "colleague_question")
class ColleagueQuestion extends VersionedEntity {

    private UUID useCaseId;
    private @Nullable UUID partId;
    private String question;
    private MemberId askedBy;
    private MemberId askedOf;
    private String note;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private String word = "";
    private @Nullable Instant endedAt;
    private @Nullable MemberId endedBy;

    @SuppressWarnings("NullAway.Init")
    protected ColleagueQuestion() {}

    ColleagueQuestion(
            UseCaseId useCase,
            @Nullable UUID part,
            String question,
            MemberId by,
            MemberId of,
            String note,
            Instant at) {
        super(Uuid7.next());
        this.useCaseId = useCase.value();
        this.partId = part;
        this.question = question;
        this.askedBy = by;
        this.askedOf = of;
        this.note = note;
        this.askedAt = at;
    }

    /** @param by who ended it; null for nobody in particular */
    void end(Outcome how, String word, @Nullable MemberId by, Instant at) {
        if (outcome != null) throw new ColleagueRefusal("question-ended");
        outcome = how;
        this.word = word;
        endedAt = at;
        endedBy = by;
    }

    /** There was nowhere to record the answer: it stands before their word. */
    void note(String answer) {
        outcome = Outcome.NOTED;
        word = word.isEmpty() ? answer : answer + ". " + word;
    }

    UUID id() {
        return id;
    }

    UseCaseId useCase() {
        return new UseCaseId(useCaseId);
    }

    @Nullable
    UUID part() {
        return partId;
    }

    String question() {
        return question;
    }

    MemberId askedBy() {
        return askedBy;
    }

    MemberId askedOf() {
        return askedOf;
    }

    String note() {
        return note;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    MemberId endedBy() {
        return endedBy;
    }

    boolean isOneOf(Collection<Asks.Target> targets) {
        return targets.contains(new Asks.Target(partId, question));
    }
}
