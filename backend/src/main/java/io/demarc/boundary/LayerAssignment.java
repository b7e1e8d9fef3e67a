package io.demarc.boundary;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.boundary.matrix.Layer;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Who answers for one layer of one leg by name, and by which control. */
@Entity
@DynamicUpdate
class LayerAssignment extends VersionedEntity {

    private UUID legId;

    private Layer layer;

    private @Nullable MemberId ownerId;
    private @Nullable String control;
    private MemberId assignedBy;
    private Instant assignedAt;

    @SuppressWarnings("NullAway.Init")
    protected LayerAssignment() {}

    @SuppressWarnings("NullAway.Init")
    LayerAssignment(UUID leg, Layer layer) {
        super(Uuid7.next());
        this.legId = leg;
        this.layer = layer;
    }

    boolean isOf(UUID leg, Layer layer) {
        return legId.equals(leg) && this.layer.equals(layer);
    }

    UUID leg() {
        return legId;
    }

    /** Counted from 1; a form of a cell that nobody was named for has 0. */
    int version() {
        return isKept() ? revision() + 1 : 0;
    }

    boolean names(@Nullable MemberId owner, @Nullable String control) {
        return assignment().equals(new Assignment(legId, layer, owner, control));
    }

    void assign(@Nullable MemberId owner, @Nullable String control, MemberId by, Instant at) {
        this.ownerId = owner;
        this.control = control;
        this.assignedBy = by;
        this.assignedAt = at;
    }

    Assignment assignment() {
        return new Assignment(legId, layer, ownerId, control);
    }
}
