package io.demarc.impact;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Something that happened at a vendor, who recorded it, and how far it has been spread to what it touches. */
@Entity
@DynamicUpdate
class Occurrence extends VersionedEntity {

    private @Nullable UUID vendorId;
    private @Nullable UUID offeringId;
    private @Nullable UUID modelId;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private String name;
    private @Nullable String note;
    private LocalDate happenedOn;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable String source;

    @Enumerated(EnumType.STRING)
    private Reaction reaction;

    private @Nullable String reason;
    private LocalDate dueOn;
    private MemberId recordedBy;
    private Instant recordedAt;
    private int touched;
    private int reached;
    private @Nullable UUID reachedId;
    private boolean spread;
    private @Nullable Withdrawn withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected Occurrence() {}

    @SuppressWarnings("NullAway.Init")
    Occurrence(OccurrenceId id, Draft draft, LocalDate due, int touched, MemberId by, Instant at) {
        super(id.value());
        this.vendorId = draft.about().vendor();
        this.offeringId = draft.about().offering();
        this.modelId = draft.about().model();
        this.occasion = draft.occasion();
        this.name = draft.name();
        this.note = draft.note();
        this.happenedOn = draft.happenedOn();
        this.severity = draft.severity();
        this.source = draft.source();
        this.reaction = draft.reaction();
        this.reason = draft.reason();
        this.dueOn = due;
        this.recordedBy = by;
        this.recordedAt = at;
        this.touched = touched;
    }

    /** That somebody took it back: it was none, or is over. */
    @Embeddable
    record Withdrawn(
            @Column(name = "withdrawn_by") MemberId by,
            @Column(name = "withdrawn_at") Instant at,
            @Column(name = "withdrawn_reason") String reason) {}

    public OccurrenceId id() {
        return new OccurrenceId(id);
    }

    public int version() {
        return revision();
    }

    public Draft said() {
        return new Draft(
                new About(vendorId, offeringId, modelId),
                occasion,
                name,
                note,
                happenedOn,
                severity,
                source,
                reaction,
                reason);
    }

    /** By when owners and reviewers are to be done with it. */
    public LocalDate due() {
        return dueOn;
    }

    public MemberId recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** How many use cases it touched when it was recorded. */
    public int touched() {
        return touched;
    }

    /** How many of them have been told so far, or that it was taken back. */
    public int reached() {
        return reached;
    }

    public boolean isSpread() {
        return spread;
    }

    public Optional<Withdrawn> withdrawn() {
        return Optional.ofNullable(withdrawn);
    }

    /** The last use case that it was spread to, in the order of their ids. */
    UUID reachedId() {
        return reachedId == null ? new UUID(0, 0) : reachedId;
    }

    void reach(int more, @Nullable UUID last, boolean all) {
        reached += more;
        if (last != null) reachedId = last;
        spread = all;
    }

    void withdraw(String why, MemberId by, Instant at) {
        if (withdrawn != null) throw new OccurrenceRefusal("withdrawn");
        if (!spread) throw new OccurrenceRefusal("spreading");
        withdrawn = new Withdrawn(by, at, why);
        reached = 0;
        reachedId = null;
        spread = false;
    }
}
