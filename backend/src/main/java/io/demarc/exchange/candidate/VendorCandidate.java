package io.demarc.exchange.candidate;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A name from a vendor column. A certain one is confirmed at once, a doubtful one waits for a person. */
@Entity
@DynamicUpdate
class VendorCandidate extends VersionedEntity {

    private String name;

    @Enumerated(EnumType.STRING)
    private VendorName.@Nullable Doubt doubt;

    private Instant foundAt;
    private @Nullable MemberId settledBy;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected VendorCandidate() {}

    @SuppressWarnings("NullAway.Init")
    VendorCandidate(VendorName read, Instant at) {
        super(Uuid7.next());
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
        return revision();
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
        this.settledBy = by;
        this.settledAt = at;
    }
}
