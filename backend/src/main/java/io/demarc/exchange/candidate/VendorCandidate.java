package io.demarc.exchange.candidate;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A name from a vendor column. A certain one is confirmed at once, a doubtful one waits for a person. */
@Entity
class VendorCandidate {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private String name;

    @Enumerated(EnumType.STRING)
    private VendorName.@Nullable Doubt doubt;

    private Instant foundAt;
    private @Nullable UUID settledBy;
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected VendorCandidate() {}

    @SuppressWarnings("NullAway.Init")
    VendorCandidate(VendorName read, Instant at) {
        this.id = Uuid7.next();
        this.name = read.text();
        this.foundAt = at;
        switch (read) {
            case VendorName.Sure _ -> this.settledAt = at;
            case VendorName.Doubtful(var _, var why) -> this.doubt = why;
        }
    }

    UUID id() {
        return id;
    }

    /** What its form is filled from. */
    int version() {
        return version == null ? 0 : version;
    }

    String name() {
        return name;
    }

    VendorName.@Nullable Doubt doubt() {
        return doubt;
    }

    boolean isConfirmed() {
        return settledAt != null;
    }

    void confirm(MemberId by, Instant at) {
        if (isConfirmed()) throw new CandidateAlreadyConfirmed();
        this.settledBy = by.value();
        this.settledAt = at;
    }
}
