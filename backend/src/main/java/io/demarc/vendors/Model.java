package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A vendor's model, or an open one that it published. */
@Entity
@DynamicUpdate
class Model extends VersionedEntity {

    private UUID vendorId;
    private String name;
    private @Nullable Boolean openWeights;
    private @Nullable String licence;
    private @Nullable LocalDate endsOn;
    private @Nullable MemberId statedBy;
    private @Nullable Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Model() {}

    @SuppressWarnings("NullAway.Init")
    Model(ModelId id, ModelFacts facts, @Nullable MemberId by, Instant at) {
        super(id.value());
        describe(facts, by, at);
    }

    ModelId id() {
        return new ModelId(id);
    }

    int version() {
        return revision();
    }

    ModelFacts facts() {
        return new ModelFacts(new VendorId(vendorId), name, openWeights, licence, endsOn);
    }

    /** Who said last what is known of it; null for what was kept before this was, and for the portal itself. */
    @Nullable
    MemberId statedBy() {
        return statedBy;
    }

    @Nullable
    Instant statedAt() {
        return statedAt;
    }

    void describe(ModelFacts facts, @Nullable MemberId by, Instant at) {
        this.statedBy = by;
        this.statedAt = at;
        this.vendorId = facts.vendor().value();
        this.name = facts.name();
        this.openWeights = facts.openWeights();
        this.licence = facts.licence();
        this.endsOn = facts.endsOn();
    }
}
