package io.demarc.review;

import io.demarc.kernel.MemberId;
import java.time.Instant;

/** What one reviewer decided in one stage, and why. Never changed, never taken back. */
class Decision {

    private Stage stage;
    private Verdict verdict;
    private String reason;
    private MemberId decidedBy;
    private Instant decidedAt;

    Decision(Stage stage, Verdict verdict, String reason, MemberId decidedBy, Instant decidedAt) {
        this.stage = stage;
        this.verdict = verdict;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
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

    MemberId decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
