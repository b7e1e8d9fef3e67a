package io.demarc.vendors.contract;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.OfferingId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What could take the place of an offering. */
@Entity
@DynamicUpdate
class Alternative extends VersionedEntity {

    private UUID offeringId;
    private UUID standInId;
    private @Nullable LocalDate passedOn;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Alternative() {}

    @SuppressWarnings("NullAway.Init")
    Alternative(OfferingId offering, UUID standIn) {
        super(Uuid7.next());
        this.offeringId = offering.value();
        this.standInId = standIn;
    }

    UUID offering() {
        return offeringId;
    }

    UUID standIn() {
        return standInId;
    }

    int version() {
        return revision();
    }

    /** When it passed our tests; null while it has not. */
    @Nullable
    LocalDate passedOn() {
        return passedOn;
    }

    void state(@Nullable LocalDate passed, @Nullable MemberId by, Instant at) {
        this.passedOn = passed;
        this.statedBy = by;
        this.statedAt = at;
    }
}
