package io.demarc.features;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.OfferingId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * That an offering is looked at each quarter: by whom, and when it was the last time. Whatever changes its features locks it
 * first, so that all of them are as a look has shown them.
 */
@Entity
@DynamicUpdate
class Sweep extends VersionedEntity {

    private UUID offeringId;
    private LocalDate begunOn;
    private @Nullable MemberId lookerId;
    private @Nullable LocalDate lookedOn;
    private @Nullable MemberId lookedBy;

    /** The last day of an earlier quarter on which somebody looked. */
    private @Nullable LocalDate lookedBeforeOn;

    @SuppressWarnings("NullAway.Init")
    protected Sweep() {}

    @SuppressWarnings("NullAway.Init")
    Sweep(OfferingId offering, LocalDate begun) {
        super(Uuid7.next());
        this.offeringId = offering.value();
        this.begunOn = begun;
    }

    int version() {
        return revision();
    }

    /** Null where it is whoever keeps the vendors. */
    @Nullable
    MemberId looker() {
        return lookerId;
    }

    void entrust(@Nullable MemberId looker) {
        this.lookerId = looker;
    }

    /** Whether the quarter of that day is another one than that of the last look, or it is the first. */
    boolean isAnotherQuarter(LocalDate day) {
        return lookedOn == null || !Quarter.of(lookedOn).equals(Quarter.of(day));
    }

    void look(LocalDate today, @Nullable MemberId by) {
        if (isAnotherQuarter(today)) this.lookedBeforeOn = lookedOn;
        this.lookedOn = today;
        this.lookedBy = by;
    }
}
