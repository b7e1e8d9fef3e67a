package io.demarc.vendors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Who supplies models or AI products. */
@Entity
class Vendor {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private String name;
    private @Nullable String website;
    private @Nullable String country;
    private @Nullable String note;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Vendor() {}

    @SuppressWarnings("NullAway.Init")
    Vendor(VendorId id, VendorFacts facts) {
        this.id = id.value();
        describe(facts);
    }

    VendorId id() {
        return new VendorId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    VendorFacts facts() {
        return new VendorFacts(name, website, country, note);
    }

    void describe(VendorFacts facts) {
        this.name = facts.name().strip();
        this.website = facts.website();
        this.country = facts.country();
        this.note = facts.note();
    }
}
