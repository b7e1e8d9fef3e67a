package io.demarc.vendors;

import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
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

    @SuppressWarnings("NullAway.Init")
    protected Vendor() {}

    @SuppressWarnings("NullAway.Init")
    Vendor(VendorId id, VendorFacts facts) {
        super(id.value());
        describe(facts);
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

    void describe(VendorFacts facts) {
        this.name = facts.name();
        this.website = facts.website();
        this.country = facts.country();
        this.note = facts.note();
    }
}
