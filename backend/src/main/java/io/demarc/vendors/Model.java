package io.demarc.vendors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A vendor's model, or an open one that it published. */
@Entity
class Model {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private UUID vendorId;
    private String name;
    private boolean openWeights;
    private @Nullable String licence;
    private @Nullable LocalDate endsOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Model() {}

    @SuppressWarnings("NullAway.Init")
    Model(ModelId id, ModelFacts facts) {
        this.id = id.value();
        describe(facts);
    }

    ModelId id() {
        return new ModelId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    ModelFacts facts() {
        return new ModelFacts(new VendorId(vendorId), name, openWeights, licence, endsOn);
    }

    void describe(ModelFacts facts) {
        this.vendorId = facts.vendor().value();
        this.name = facts.name().strip();
        this.openWeights = facts.openWeights();
        this.licence = facts.licence();
        this.endsOn = facts.endsOn();
    }
}
