package io.demarc.features;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.OfferingId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Something in an offering that works with AI, what state it is in, and what it is to us. */
@Entity
@DynamicUpdate
class Feature extends VersionedEntity {

    private UUID offeringId;
    private String name;
    private @Nullable String does;

    @Enumerated(EnumType.STRING)
    private FeatureState state;

    private @Nullable String touches;

    @Enumerated(EnumType.STRING)
    private @Nullable Switcher switcher;

    /** How the last look found it, and the last one of an earlier quarter; null where it was not there. */
    @Enumerated(EnumType.STRING)
    private @Nullable FeatureState seen;

    @Enumerated(EnumType.STRING)
    private @Nullable FeatureState seenBefore;

    @Embedded
    private @Nullable Ruling ruling;

    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Feature() {}

    @SuppressWarnings("NullAway.Init")
    Feature(OfferingId offering, FeatureFacts facts, @Nullable MemberId by, Instant at) {
        super(Uuid7.next());
        this.offeringId = offering.value();
        describe(facts, by, at);
    }

    UUID id() {
        return id;
    }

    OfferingId offering() {
        return new OfferingId(offeringId);
    }

    int version() {
        return revision();
    }

    FeatureFacts facts() {
        return new FeatureFacts(name, does, state, touches, switcher);
    }

    Optional<Ruling> ruling() {
        return Optional.ofNullable(ruling);
    }

    void describe(FeatureFacts facts, @Nullable MemberId by, Instant at) {
        this.name = facts.name();
        this.does = facts.does();
        this.state = facts.state();
        this.touches = facts.touches();
        this.switcher = facts.switcher();
        this.statedBy = by;
        this.statedAt = at;
    }

    /** Whether that is another state than it was known to be in. */
    boolean see(FeatureState found, boolean inAnotherQuarter) {
        boolean other = found != state;
        if (inAnotherQuarter) this.seenBefore = seen;
        this.seen = found;
        this.state = found;
        return other;
    }

    /** @param said null where nobody says anything any more */
    void rule(@Nullable Ruling said) {
        this.ruling = said;
    }
}
