package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What holds on one term of an offering. */
@Entity
@DynamicUpdate
@Table(name = "offering_term")
class AgreedTerm extends VersionedEntity {

    private UUID offeringId;
    private String term;
    private String holds;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private @Nullable String written;
    private @Nullable LocalDate checkedOn;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgreedTerm() {}

    @SuppressWarnings("NullAway.Init")
    AgreedTerm(OfferingId offering, String term) {
        super(Uuid7.next());
        this.offeringId = offering.value();
        this.term = term;
    }

    /**
     * What holds.
     *
     * @param written in which clause or on which page
     * @param checkedOn when somebody looked last
     */
    record Said(
            String holds,
            Basis basis,
            @Nullable String written,
            @Nullable LocalDate checkedOn) {}

    String term() {
        return term;
    }

    int version() {
        return revision();
    }

    Said said() {
        return new Said(holds, basis, written, checkedOn);
    }

    void state(Said said, @Nullable MemberId by, Instant at) {
        this.holds = said.holds();
        this.basis = said.basis();
        this.written = said.written();
        this.checkedOn = said.checkedOn();
        this.statedBy = by;
        this.statedAt = at;
    }
}
