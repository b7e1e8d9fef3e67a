package io.demarc.whatif;

import io.demarc.deployment.Mode;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A question about what has not happened, who asked it, and how far the answer has been worked out. */
@Entity
@DynamicUpdate
class WhatIf extends VersionedEntity {

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable UUID subjectId;
    private @Nullable String subject;
    private @Nullable String region;
    private @Nullable Integer percent;
    private @Nullable String fromMode;
    private @Nullable String toMode;
    private @Nullable UUID unitId;
    private UUID @Nullable [] picked;
    private MemberId askedBy;
    private Instant askedAt;
    private int touched;
    private int reached;
    private @Nullable UUID reachedId;
    private boolean done;
    private boolean failed;

    @SuppressWarnings("NullAway.Init")
    protected WhatIf() {}

    @SuppressWarnings("NullAway.Init")
    WhatIf(WhatIfId id, Question question, @Nullable String subject, int touched, MemberId by, Instant at) {
        super(id.value());
        this.kind = question.kind();
        this.subjectId = question.subject();
        this.subject = subject;
        this.region = question.region();
        this.percent = question.percent();
        this.fromMode = question.from() == null ? null : question.from().code();
        this.toMode = question.to() == null ? null : question.to().code();
        this.unitId = question.unit();
        this.picked = question.picked().isEmpty() ? null : question.picked().toArray(UUID[]::new);
        this.askedBy = by;
        this.askedAt = at;
        this.touched = touched;
        this.done = touched == 0;
    }

    public WhatIfId id() {
        return new WhatIfId(id);
    }

    Question question() {
        return new Question(
                kind,
                kind == Kind.MODEL_ENDS ? null : subjectId,
                kind == Kind.MODEL_ENDS ? subjectId : null,
                region,
                percent,
                fromMode == null ? null : Mode.of(fromMode),
                toMode == null ? null : Mode.of(toMode),
                unitId,
                picked == null ? List.of() : List.of(picked));
    }

    public MemberId askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** How many use cases it touched when it was asked. */
    public int touched() {
        return touched;
    }

    public int reached() {
        return reached;
    }

    /** Up to which id they have been looked at. */
    UUID reachedId() {
        return reachedId == null ? new UUID(0, 0) : reachedId;
    }

    public boolean isDone() {
        return done;
    }

    /** Each try failed, and nobody tries again. */
    public boolean isFailed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    void reach(int more, @Nullable UUID last, boolean all) {
        reached += more;
        if (last != null) reachedId = last;
        done = all;
    }
}
