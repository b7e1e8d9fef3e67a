package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What one contracts with a vendor, or takes from it. */
@Entity
@DynamicUpdate
class Offering extends VersionedEntity {

    private UUID vendorId;
    private String name;

    @Enumerated(EnumType.STRING)
    private OfferingKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable ContractTier contractTier;

    private @Nullable UUID operatorId;
    private @Nullable UUID hostingId;
    private @Nullable String regions;
    private @Nullable String note;

    @Embedded
    private @Nullable Clearance clearance;

    private @Nullable MemberId statedBy;
    private @Nullable Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Offering() {}

    @SuppressWarnings("NullAway.Init")
    Offering(OfferingId id, OfferingFacts facts, @Nullable MemberId by, Instant at) {
        super(id.value());
        this.vendorId = facts.vendor().value();
        describe(facts, by, at);
    }

    OfferingId id() {
        return new OfferingId(id);
    }

    int version() {
        return revision();
    }

    OfferingFacts facts() {
        return new OfferingFacts(
                new VendorId(vendorId), name, kind, contractTier, vendor(operatorId), vendor(hostingId), regions, note);
    }

    Optional<Clearance> clearance() {
        return Optional.ofNullable(clearance);
    }

    /** Who said last what is known of it; null for the portal itself. */
    @Nullable
    MemberId statedBy() {
        return statedBy;
    }

    @Nullable
    Instant statedAt() {
        return statedAt;
    }

    /** It stays its vendor's. */
    void describe(OfferingFacts facts, @Nullable MemberId by, Instant at) {
        if (!facts.vendor().value().equals(vendorId))
            throw new IllegalArgumentException("an offering stays its vendor's");
        this.statedBy = by;
        this.statedAt = at;
        this.name = facts.name();
        this.kind = facts.kind();
        this.contractTier = facts.tier();
        this.operatorId = value(facts.operator());
        this.hostingId = value(facts.hosting());
        this.regions = facts.regions();
        this.note = facts.note();
    }

    /** @param clearance null where nobody says any more whether it may be used */
    void clear(@Nullable Clearance clearance) {
        this.clearance = clearance;
    }

    private static @Nullable VendorId vendor(@Nullable UUID id) {
        return id == null ? null : new VendorId(id);
    }

    private static @Nullable UUID value(@Nullable VendorId id) {
        return id == null ? null : id.value();
    }
}
