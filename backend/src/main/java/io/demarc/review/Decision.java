package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one reviewer decided in one stage, and why. Never changed, never taken back. */
@Entity
@Immutable
class Decision extends TenantEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "stage_id")
    private Stage stage;

    private UUID roundId;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    private Accepted accepted = Accepted.NOTHING;

    private MemberId decidedBy;

    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    @SuppressWarnings("NullAway.Init")
    Decision(Stage stage, Verdict verdict, String reason, Accepted accepted, MemberId decidedBy, Instant decidedAt) {
        super(Uuid7.next());
        this.stage = stage;
        this.roundId = stage.round().id();
        this.verdict = verdict;
        this.reason = reason.strip();
        this.accepted = accepted;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    UUID id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Empty where none was needed and none given. */
    String reason() {
        return reason;
    }

    /** Of the layers that stay open by it. */
    Accepted accepted() {
        return accepted;
    }

    MemberId decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
