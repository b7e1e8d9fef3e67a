package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Who supplies models or AI products. */
@Entity
@DynamicUpdate
class Vendor extends VersionedEntity {

    private String name;
    private @Nullable String legalName;
    private @Nullable UUID parentId;
    private @Nullable UUID mergedIntoId;
    private String[] roles;
    private @Nullable String website;
    private @Nullable String country;
    private @Nullable String note;
    private @Nullable MemberId statedBy;
    private @Nullable Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Vendor() {}

    @SuppressWarnings("NullAway.Init")
    Vendor(VendorId id, VendorFacts facts, @Nullable MemberId by, Instant at) {
        super(id.value());
        describe(facts, by, at);
    }

    VendorId id() {
        return new VendorId(id);
    }

    int version() {
        return revision();
    }

    VendorFacts facts() {
        var parent = parentId == null ? null : new VendorId(parentId);
        return new VendorFacts(name, legalName, parent, roles(), website, country, note);
    }

    Set<VendorRole> roles() {
        return Arrays.stream(roles).map(VendorRole::valueOf).collect(Collectors.toSet());
    }

    /** Which other vendor it turned out to be; whatever refers to it goes on to do so. */
    Optional<VendorId> mergedInto() {
        return Optional.ofNullable(mergedIntoId).map(VendorId::new);
    }

    void mergeInto(VendorId other) {
        if (other.equals(id())) throw new IllegalArgumentException("a vendor is no other one than itself");
        mergedIntoId = other.value();
    }

    void separate() {
        mergedIntoId = null;
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

    void describe(VendorFacts facts, @Nullable MemberId by, Instant at) {
        this.statedBy = by;
        this.statedAt = at;
        this.name = facts.name();
        this.legalName = facts.legalName();
        this.parentId = facts.parent() == null ? null : facts.parent().value();
        this.roles = facts.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
        this.website = facts.website();
        this.country = facts.country();
        this.note = facts.note();
    }
}
