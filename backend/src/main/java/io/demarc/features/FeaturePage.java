package io.demarc.features;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The features of an offering, and how the quarterly look at it stands.
 *
 * @param around how the looks at the other offerings stand
 * @param due the last day on which a look is in time
 */
record FeaturePage(Head head, List<FeatureRow> rows, Around around, LocalDate today, LocalDate due, boolean mayLook) {

    /**
     * @param nextQuarter the first day of the quarter in which it is to be looked at next; null while nobody has begun
     * @param lookerId who looks, if it is somebody who is there; null for whoever keeps the vendors
     */
    record Head(
            UUID id,
            String name,
            UUID vendorId,
            String vendor,
            @Nullable LocalDate lookedOn,
            @Nullable LocalDate lookedBeforeOn,
            @Nullable String lookedBy,
            @Nullable LocalDate nextQuarter,
            @Nullable UUID lookerId,
            @Nullable String looker) {}

    /**
     * @param looked offerings that somebody has looked at this quarter
     * @param ahead those that are still to be looked at
     * @param names the first of them
     */
    record Around(long looked, long ahead, List<String> names) {}

    /** What a look is compared with. */
    public String shown() {
        return Shown.of(rows.stream().collect(toMap(FeatureRow::id, FeatureRow::version)))
                .value();
    }

    public boolean isLookedAt() {
        return head.lookedOn() != null && Quarter.of(head.lookedOn()).equals(Quarter.of(today));
    }

    /** The day of the last look of an earlier quarter; null where there was none. */
    public @Nullable LocalDate thenOn() {
        return isLookedAt() ? head.lookedBeforeOn() : head.lookedOn();
    }

    /** How that look found it; null where it did not exist. */
    public @Nullable FeatureState then(FeatureRow row) {
        return isLookedAt() ? row.seenBefore() : row.seen();
    }

    /** Whether it is on and was not at that look. */
    public boolean isTurnedOn(FeatureRow row) {
        var then = then(row);
        return thenOn() != null && row.state().isOn() && (then == null || !then.isOn());
    }

    public long open() {
        return rows.stream().filter(FeatureRow::isOpen).count();
    }

    /** How many of those that are open came by themselves since that look. */
    public long uninvited() {
        return rows.stream()
                .filter(FeatureRow::isOpen)
                .filter(it -> thenOn() != null && then(it) == null && it.state() != FeatureState.ON)
                .count();
    }
}
