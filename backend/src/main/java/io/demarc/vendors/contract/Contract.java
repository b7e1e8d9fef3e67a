package io.demarc.vendors.contract;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.contract.Settlement.Outcome;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What was agreed with a vendor about some of its offerings. */
@Entity
@DynamicUpdate
class Contract extends VersionedEntity {

    private UUID vendorId;
    private String name;
    private LocalDate beginsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable Integer renewsMonths;
    private @Nullable Integer noticeDays;
    private @Nullable BigDecimal spend;
    private @Nullable String currency;
    private @Nullable Integer priceNoticeDays;
    private @Nullable String liability;
    private @Nullable String indemnity;
    private @Nullable String exitHelp;
    private @Nullable String note;

    @Embedded
    private @Nullable Settlement settlement;

    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    @SuppressWarnings("NullAway.Init")
    Contract(ContractId id, ContractFacts facts, @Nullable MemberId by, Instant at) {
        super(id.value());
        this.vendorId = facts.vendor().value();
        describe(facts, by, at);
    }

    ContractId id() {
        return new ContractId(id);
    }

    int version() {
        return revision();
    }

    ContractFacts facts() {
        return new ContractFacts(
                new VendorId(vendorId),
                name,
                new ContractTerm(beginsOn, endsOn, renewsMonths, noticeDays),
                spend == null || currency == null ? null : new Spend(spend, currency),
                priceNoticeDays,
                liability,
                indemnity,
                exitHelp,
                note);
    }

    /** How long it lasts, with what was said about its end. */
    ContractTerm term() {
        var stated = facts().term();
        return settlement != null && settlement.outcome() == Outcome.ENDS ? stated.until(settlement.until()) : stated;
    }

    Optional<Settlement> settlement() {
        return Optional.ofNullable(settlement);
    }

    /** Whether somebody has said what becomes of it at the end of the period that the day lies in. */
    boolean isSettled(LocalDate today) {
        var end = term().end(today);
        return end == null || settlement != null && settlement.until().equals(end);
    }

    /** It stays its vendor's. Another term than before asks again what becomes of it. */
    void describe(ContractFacts facts, @Nullable MemberId by, Instant at) {
        if (!facts.vendor().value().equals(vendorId))
            throw new IllegalArgumentException("a contract stays its vendor's");
        if (statedAt != null && !facts.term().equals(facts().term())) this.settlement = null;
        this.statedBy = by;
        this.statedAt = at;
        this.name = facts.name();
        this.beginsOn = facts.term().begins();
        this.endsOn = facts.term().ends();
        this.renewsMonths = facts.term().renewsMonths();
        this.noticeDays = facts.term().noticeDays();
        var spent = facts.spend();
        this.spend = spent == null ? null : spent.amount();
        this.currency = spent == null ? null : spent.currency();
        this.priceNoticeDays = facts.priceNoticeDays();
        this.liability = facts.liability();
        this.indemnity = facts.indemnity();
        this.exitHelp = facts.exitHelp();
        this.note = facts.note();
    }

    void settle(Settlement said) {
        this.settlement = said;
    }
}
