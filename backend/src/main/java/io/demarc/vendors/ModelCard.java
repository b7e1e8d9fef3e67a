package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The card of a model, which has one at most and lends it its id. */
@Entity
@DynamicUpdate
@Table(name = "model_card")
class ModelCard extends VersionedEntity {

    private @Nullable String task;
    private @Nullable String architecture;
    private @Nullable String limits;
    private @Nullable String uses;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected ModelCard() {}

    @SuppressWarnings("NullAway.Init")
    ModelCard(ModelId model) {
        super(model.value());
    }

    /** From 1 where it was kept, so that none at all has a version of its own. */
    int version() {
        return isKept() ? revision() + 1 : 0;
    }

    ModelCardFacts facts() {
        return new ModelCardFacts(task, architecture, limits, uses);
    }

    void state(ModelCardFacts facts, @Nullable MemberId by, Instant at) {
        this.task = facts.task();
        this.architecture = facts.architecture();
        this.limits = facts.limits();
        this.uses = facts.uses();
        this.statedBy = by;
        this.statedAt = at;
    }
}
