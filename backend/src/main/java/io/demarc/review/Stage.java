package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reviewer role's part of a round: the facts it answers for, when it opened, and what was decided. */
class Stage {

    private Concern concern;
    private int step;
    private Fingerprint fingerprint;
    private @Nullable Instant openedAt;
    private @Nullable LocalDate due;
    private @Nullable Decision decision;
    /** An earlier round's approval that still holds because this stage's facts did not change. */
    private @Nullable Decision standing;

    Stage(Concern concern, int step, Fingerprint fingerprint, @Nullable Decision standing) {
        this.concern = concern;
        this.step = step;
        this.fingerprint = fingerprint;
        this.standing = standing;
    }

    void open(Terms terms, Instant at) {
        if (openedAt != null || standing != null) return;
        openedAt = at;
        due = terms.due(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    Decision decide(Verdict verdict, String reason, MemberId reviewer, Instant at) {
        if (!isWaiting()) throw new IllegalStateException(concern + " is not waiting for a decision");
        return decision = new Decision(this, verdict, reason, reviewer, at);
    }

    /** Asked and not yet answered. */
    boolean isWaiting() {
        return openedAt != null && decision == null;
    }

    boolean stands() {
        return standing != null;
    }

    boolean isDecided() {
        return answer().isPresent();
    }

    boolean is(Verdict verdict) {
        return answer().map(Decision::verdict).filter(verdict::equals).isPresent();
    }

    /** What was decided here, or earlier on the same facts. */
    Optional<Decision> answer() {
        return Optional.ofNullable(decision == null ? standing : decision);
    }

    Concern concern() {
        return concern;
    }

    int step() {
        return step;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Null until the stage is asked. */
    @Nullable
    LocalDate due() {
        return due;
    }
}
