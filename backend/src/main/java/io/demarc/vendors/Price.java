package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What something costs in an offering. */
@Entity
@DynamicUpdate
@Table(name = "offering_price")
class Price extends VersionedEntity {

    private UUID offeringId;
    private String item;
    private BigDecimal amount;
    private String currency;
    private String per;
    private LocalDate asOf;
    private @Nullable String written;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Price() {}

    @SuppressWarnings("NullAway.Init")
    Price(OfferingId offering) {
        super(Uuid7.next());
        this.offeringId = offering.value();
    }

    /**
     * What it costs.
     *
     * @param item for example "Tindra Large 4, in"
     * @param amount from 0, with up to 6 digits behind the point
     * @param currency of three letters, as in ISO 4217
     * @param per for example "million tokens"
     * @param written in which order form or list
     */
    public record Said(
            String item,
            BigDecimal amount,
            String currency,
            String per,
            LocalDate asOf,
            @Nullable String written) {

        public Said {
            amount = amount.stripTrailingZeros();
        }

        /** With two digits behind the point at least. */
        public String shown() {
            return (amount.scale() < 2 ? amount.setScale(2, RoundingMode.UNNECESSARY) : amount).toPlainString();
        }
    }

    public UUID id() {
        return id;
    }

    UUID offering() {
        return offeringId;
    }

    int version() {
        return revision();
    }

    public Said said() {
        return new Said(item, amount, currency, per, asOf, written);
    }

    void state(Said said, @Nullable MemberId by, Instant at) {
        this.item = said.item();
        this.amount = said.amount();
        this.currency = said.currency();
        this.per = said.per();
        this.asOf = said.asOf();
        this.written = said.written();
        this.statedBy = by;
        this.statedAt = at;
    }
}
