package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One answer about a use case. */
@Entity
class Answer {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private UUID useCaseId;
    private String question;

    @Column(name = "value")
    private String text;

    private @Nullable UUID answeredBy;
    private Instant answeredAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    @SuppressWarnings("NullAway.Init")
    Answer(UseCaseId useCase, String question, String text, MemberId by, Instant at) {
        this.id = Uuid7.next();
        this.useCaseId = useCase.value();
        this.question = question;
        revise(text, by, at);
    }

    UseCaseId useCase() {
        return new UseCaseId(useCaseId);
    }

    String question() {
        return question;
    }

    String text() {
        return text;
    }

    void revise(String text, MemberId by, Instant at) {
        this.text = text;
        this.answeredBy = by.value();
        this.answeredAt = at;
    }
}
