package io.demarc.vendors;

import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
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
    private boolean openWeights;
    private @Nullable String licence;
    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected Model() {}

    @SuppressWarnings("NullAway.Init")
    Model(ModelId id, ModelFacts facts) {
        super(id.value());
        describe(facts);
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

    void describe(ModelFacts facts) {
        this.vendorId = facts.vendor().value();
        this.name = facts.name();
        this.openWeights = facts.openWeights();
        this.licence = facts.licence();
        this.endsOn = facts.endsOn();
    }
}
