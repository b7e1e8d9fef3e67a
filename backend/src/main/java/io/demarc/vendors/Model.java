package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private String[] modalities;
    private @Nullable Integer contextTokens;
    private String[] hostable;

    @Embedded
    private @Nullable Clearance clearance;

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
        var takes = Arrays.stream(modalities).map(Modality::valueOf).collect(Collectors.toSet());
        var abilities = new ModelFacts.Abilities(takes, contextTokens, Set.of(hostable));
        return new ModelFacts(new VendorId(vendorId), name, openWeights, licence, endsOn, abilities);
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
        var abilities = facts.abilities();
        this.modalities =
                abilities.modalities().stream().map(Enum::name).sorted().toArray(String[]::new);
        this.contextTokens = abilities.contextTokens();
        this.hostable = abilities.hostable().stream().sorted().toArray(String[]::new);
    }

    Optional<Clearance> clearance() {
        return Optional.ofNullable(clearance);
    }

    /** @param clearance null where nobody says any more whether it may be used */
    void clear(@Nullable Clearance clearance) {
        this.clearance = clearance;
    }
}
