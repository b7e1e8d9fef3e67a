package io.demarc.advisor.choice;

import io.demarc.advisor.comparison.Columns;
import io.demarc.advisor.comparison.Comparisons.Comparison;
import io.demarc.deployment.Mode;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.TenantEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The way that somebody chose, with everything that they saw of it then. A later choice stands beside it. */
@Entity
@Immutable
class ChosenWay extends TenantEntity {

    private UUID useCaseId;
    private String mode;
    private @Nullable String example;
    private String reason;
    private @Nullable Integer percent;
    private int us;
    private @Nullable BigDecimal middle;
    private @Nullable BigDecimal bad;
    private String currency;
    private int weeks;
    private BigDecimal people;
    private String needs;
    private String asked;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Considered> considered;

    private MemberId chosenBy;
    private Instant chosenAt;

    @SuppressWarnings("NullAway.Init")
    protected ChosenWay() {}

    @SuppressWarnings("NullAway.Init")
    ChosenWay(UseCaseId useCase, Comparison compared, Columns.Column chosen, String reason, MemberId by, Instant at) {
        super(Uuid7.next());
        var row = chosen.row();
        var forecast = row.forecast();
        this.useCaseId = useCase.value();
        this.mode = row.mode().name();
        this.example = row.example();
        this.reason = reason;
        this.percent = row.percent();
        this.us = row.sketch().outline().us();
        this.middle = forecast == null ? null : BigDecimal.valueOf(Math.round(forecast.middle()));
        this.bad = forecast == null ? null : BigDecimal.valueOf(Math.round(forecast.bad()));
        this.currency = compared.columns().currency();
        this.weeks = row.weeks();
        this.people = row.people();
        this.needs = compared.needs().levels();
        this.asked = compared.asked().address();
        this.considered = compared.columns().all().stream().map(Considered::of).toList();
        this.chosenBy = by;
        this.chosenAt = at;
    }

    public Mode mode() {
        return Mode.valueOf(mode);
    }

    public @Nullable String example() {
        return example;
    }

    public String reason() {
        return reason;
    }

    public @Nullable Integer percent() {
        return percent;
    }

    /** Layers that were to be ours alone. */
    public int us() {
        return us;
    }

    /** Of a month, in the currency beside it; null where it could not be said. */
    public @Nullable BigDecimal middle() {
        return middle;
    }

    public @Nullable BigDecimal bad() {
        return bad;
    }

    public String currency() {
        return currency;
    }

    public int weeks() {
        return weeks;
    }

    public BigDecimal people() {
        return people;
    }

    /** What the address of the comparison asked for. */
    String asked() {
        return asked;
    }

    public List<Considered> considered() {
        return considered;
    }

    public MemberId chosenBy() {
        return chosenBy;
    }

    public Instant chosenAt() {
        return chosenAt;
    }
}
