package io.demarc.deployment;

import io.demarc.questionnaire.Answers;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A leg as it is kept. What was answered about it is kept with the answers of its use case. */
@Entity
@DynamicUpdate
@Table(name = "leg")
class LegRow extends VersionedEntity {

    private UUID planId;
    private String letter;
    private @Nullable String mode;
    private @Nullable UUID vendorId;
    private @Nullable UUID modelId;
    private @Nullable String region;
    private @Nullable Integer share;
    private @Nullable UUID offeringId;
    private @Nullable UUID hostingOfferingId;

    private @Nullable UUID operatorId;
    private @Nullable UUID developerId;
    private @Nullable UUID hostingId;

    @SuppressWarnings("NullAway.Init")
    protected LegRow() {}

    @SuppressWarnings("NullAway.Init")
    LegRow(UUID plan, Leg leg) {
        super(leg.id());
        this.planId = plan;
        revise(leg);
    }

    UUID id() {
        return id;
    }

    void revise(Leg leg) {
        letter = leg.letter();
        mode = leg.mode() == null ? null : leg.mode().code();
        vendorId = leg.vendor();
        modelId = leg.model();
        region = leg.region();
        share = leg.share();
        offeringId = leg.supply().offering();
        hostingOfferingId = leg.supply().hosting();
    }

    /** Who of the directory its parties are, as far as they are known there. */
    Axes axes() {
        return new Axes(operatorId, developerId, hostingId);
    }

    /** Whom of the directory it names, on whichever axis. */
    Stream<UUID> vendors() {
        return Stream.concat(Stream.ofNullable(vendorId), axes().all());
    }

    void name(Axes axes) {
        operatorId = axes.operator();
        developerId = axes.developer();
        hostingId = axes.hosting();
    }

    Leg leg(Answers answers) {
        return new Leg(
                id,
                letter,
                mode == null ? null : Mode.of(mode),
                vendorId,
                modelId,
                region,
                share,
                new Supply(offeringId, hostingOfferingId),
                answers);
    }
}
