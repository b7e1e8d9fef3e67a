package io.demarc.vendors.ending;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.VendorId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What was announced about the end of a model, as somebody recorded it. */
@Entity
@DynamicUpdate
@Table(name = "model_end")
class ModelEnd extends VersionedEntity {

    private UUID modelId;
    private @Nullable String versionName;
    private @Nullable UUID distributorId;

    @Enumerated(EnumType.STRING)
    private ModelEndKind kind;

    private LocalDate comesOn;
    private boolean notBefore;
    private String source;
    private @Nullable UUID successorId;
    private @Nullable String successor;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected ModelEnd() {}

    @SuppressWarnings("NullAway.Init")
    ModelEnd(ModelId model) {
        super(Uuid7.next());
        this.modelId = model.value();
    }

    UUID id() {
        return id;
    }

    ModelId model() {
        return new ModelId(modelId);
    }

    int version() {
        return revision();
    }

    ModelEndFacts facts() {
        return new ModelEndFacts(
                versionName,
                distributorId == null ? null : new VendorId(distributorId),
                kind,
                comesOn,
                notBefore,
                source,
                successorId == null ? null : new ModelId(successorId),
                successor);
    }

    void state(ModelEndFacts facts, @Nullable MemberId by, Instant at) {
        this.versionName = facts.versionName();
        this.distributorId =
                facts.distributor() == null ? null : facts.distributor().value();
        this.kind = facts.kind();
        this.comesOn = facts.comesOn();
        this.notBefore = facts.notBefore();
        this.source = facts.source();
        this.successorId = facts.successor() == null ? null : facts.successor().value();
        this.successor = facts.successorText();
        this.statedBy = by;
        this.statedAt = at;
    }
}
