package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.text.Name;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A dated version of a model, with the days that its developer announced. */
@Entity
@DynamicUpdate
@Table(name = "model_version")
class ModelVersion extends VersionedEntity {

    private UUID modelId;
    private String name;
    private @Nullable LocalDate releasedOn;
    private @Nullable LocalDate notBefore;
    private @Nullable LocalDate endsOn;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected ModelVersion() {}

    @SuppressWarnings("NullAway.Init")
    ModelVersion(ModelId model) {
        super(Uuid7.next());
        this.modelId = model.value();
    }

    /**
     * What is known of it.
     *
     * @param name unique with its model
     * @param notBefore it is not retired before that day
     * @param endsOn the announced day of its retirement
     */
    public record Said(
            String name,
            @Nullable LocalDate releasedOn,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate endsOn) {

        public Said {
            name = new Name(name).text();
        }
    }

    public UUID id() {
        return id;
    }

    ModelId model() {
        return new ModelId(modelId);
    }

    int version() {
        return revision();
    }

    public Said said() {
        return new Said(name, releasedOn, notBefore, endsOn);
    }

    void state(Said said, @Nullable MemberId by, Instant at) {
        this.name = said.name();
        this.releasedOn = said.releasedOn();
        this.notBefore = said.notBefore();
        this.endsOn = said.endsOn();
        this.statedBy = by;
        this.statedAt = at;
    }
}
