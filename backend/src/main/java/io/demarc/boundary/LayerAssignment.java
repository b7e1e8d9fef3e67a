package io.demarc.boundary;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.boundary.matrix.Layer;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Who answers for one layer of one leg by name, and by which control. */
@Entity
class LayerAssignment {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private UUID legId;

    @Convert(converter = LayerColumn.class)
    private Layer layer;

    private @Nullable UUID ownerId;
    private @Nullable String control;
    private UUID assignedBy;
    private Instant assignedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected LayerAssignment() {}

    @SuppressWarnings("NullAway.Init")
    LayerAssignment(UUID leg, Layer layer) {
        this.id = Uuid7.next();
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
        return version == null ? 0 : version + 1;
    }

    boolean names(@Nullable MemberId owner, @Nullable String control) {
        return assignment().equals(new Assignment(legId, layer, owner, control));
    }

    void assign(@Nullable MemberId owner, @Nullable String control, MemberId by, Instant at) {
        this.ownerId = owner == null ? null : owner.value();
        this.control = control;
        this.assignedBy = by.value();
        this.assignedAt = at;
    }

    Assignment assignment() {
        return new Assignment(legId, layer, ownerId == null ? null : new MemberId(ownerId), control);
    }
}
