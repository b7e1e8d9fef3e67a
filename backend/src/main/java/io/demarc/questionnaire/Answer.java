package io.demarc.questionnaire;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.VersionNumber;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One answer, as it is kept: who gave it, when, and by which version of the questionnaire. */
@Entity
@DynamicUpdate
class Answer extends VersionedEntity {

    private String subjectKind;
    private UUID subjectId;
    private @Nullable UUID partId;
    private String question;

    @Column(name = "value")
    private String text;

    /** Null where it was taken over, and nobody knows who had said it. */
    private @Nullable MemberId answeredBy;

    private Instant answeredAt;
    private String questions;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    @SuppressWarnings("NullAway.Init")
    Answer(AnswerSubject subject, @Nullable UUID part, String question) {
        super(Uuid7.next());
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.partId = part;
        this.question = question;
    }

    UUID subject() {
        return subjectId;
    }

    @Nullable
    UUID part() {
        return partId;
    }

    String question() {
        return question;
    }

    String text() {
        return text;
    }

    Answer revise(String text, VersionNumber questions, MemberId by, Instant at) {
        this.text = text;
        this.questions = questions.toString();
        this.answeredBy = by;
        this.answeredAt = at;
        return this;
    }
}
