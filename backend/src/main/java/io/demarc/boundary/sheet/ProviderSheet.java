package io.demarc.boundary.sheet;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.TenantEntity;
import io.demarc.vendors.OfferingId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A version of the sheet of an offering. It is never changed; the next version stands beside it. */
@Entity
@Immutable
class ProviderSheet extends TenantEntity {

    private UUID offeringId;
    private int number;
    private LocalDate datedOn;
    private String source;
    private List<String> columns;

    @Column(name = "rows")
    private int rowCount;

    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProviderSheet() {}

    ProviderSheet(
            OfferingId offering, int number, Origin origin, SheetReading reading, @Nullable MemberId by, Instant at) {
        super(Uuid7.next());
        this.offeringId = offering.value();
        this.number = number;
        this.datedOn = origin.datedOn();
        this.source = origin.source();
        this.columns = reading.columns();
        this.rowCount = reading.lines().size();
        this.statedBy = by;
        this.statedAt = at;
    }

    /**
     * @param datedOn the day that the provider gives it
     * @param source where it is from: an address, or what it was sent with
     */
    record Origin(LocalDate datedOn, String source) {}

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    List<String> columns() {
        return columns;
    }
}
