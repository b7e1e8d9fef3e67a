package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Who supplies models or AI products. */
@Entity
@DynamicUpdate
class Vendor extends VersionedEntity {

    private String name;
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
        return new VendorFacts(name, website, country, note);
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
        this.website = facts.website();
        this.country = facts.country();
        this.note = facts.note();
    }
}
