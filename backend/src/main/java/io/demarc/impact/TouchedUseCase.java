package io.demarc.impact;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A use case that an event touches, what that does to it, and that its owner has seen to it. */
@Entity
@DynamicUpdate
class TouchedUseCase extends VersionedEntity {

    private UUID occurrenceId;
    private UUID useCaseId;

    @Enumerated(EnumType.STRING)
    private Reaction reaction;

    private String places;
    private boolean lifted;
    private @Nullable Completion completion;

    @SuppressWarnings("NullAway.Init")
    protected TouchedUseCase() {}

    @SuppressWarnings("NullAway.Init")
    TouchedUseCase(OccurrenceId occurrence, Touch touch, Reaction reaction) {
        super(Uuid7.next());
        this.occurrenceId = occurrence.value();
        this.useCaseId = touch.id();
        this.reaction = reaction;
        this.places = String.join(" ", touch.places());
    }

    /** That somebody saw to it. */
    @Embeddable
    record Completion(
            @Column(name = "done_by") MemberId by,
            @Column(name = "done_at") Instant at,
            @Column(name = "done_note") String note) {}

    UUID useCase() {
        return useCaseId;
    }

    boolean isLifted() {
        return lifted;
    }

    Optional<Completion> completion() {
        return Optional.ofNullable(completion);
    }

    /** The event was taken back: it is no fact about the use case any more. */
    void lift() {
        lifted = true;
    }

    void complete(String note, MemberId by, Instant at) {
        if (lifted) throw new OccurrenceRefusal("withdrawn");
        if (completion != null) throw new OccurrenceRefusal("done");
        completion = new Completion(by, at, note);
    }
}
