package io.demarc.review.queue;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews are listed, as the address has it. What it does not know narrows nothing.
 *
 * @param scope {@code mine}, {@code role}, {@code asked} or {@code all}
 * @param news what is new: {@code first}, {@code answered} or {@code again}
 * @param tier one of them, or {@code HIGH_UP} for High and above
 * @param unit it and those below
 * @param overdue {@code yes} for those whose day is over
 */
record QueueFilter(
        @Nullable String scope,
        @Nullable String news,
        @Nullable String tier,
        @Nullable String unit,
        @Nullable String overdue,
        @Nullable String after)
        implements ListFilter {

    private static final String BELOW = """
            s.business_unit_id = any(array(with recursive below(id) as (
                select cast(:unit as uuid) union select u.id from business_unit u join below b on u.parent_id = b.id
                where u.tenant_id = :tenant) select id from below))""";

    Optional<Whose> whose() {
        return Arrays.stream(Whose.values())
                .filter(whose -> whose.key().equals(scope))
                .findFirst();
    }

    public boolean narrows() {
        return !scope(LocalDate.EPOCH).equals(Scope.EVERYTHING);
    }

    Scope scope(LocalDate today) {
        var scope = Scope.all(
                whatIsNew(),
                howRisky(),
                unitId() == null ? Scope.EVERYTHING : Scope.of(BELOW, "unit", unitId()),
                "yes".equals(overdue) ? Scope.of("s.due_on < :today", "today", today) : Scope.EVERYTHING);
        return scope.sql().equals("true") ? Scope.EVERYTHING : scope;
    }

    private Scope whatIsNew() {
        return switch (news) {
            case "first" -> Scope.of("s.round = 1 and not s.again");
            case "answered" -> Scope.of("s.round > 1");
            case "again" -> Scope.of("s.round = 1 and s.again");
            case null, default -> Scope.EVERYTHING;
        };
    }

    private Scope howRisky() {
        if ("HIGH_UP".equals(tier)) return Scope.of("s.tier in ('HIGH', 'CRITICAL', 'PROHIBITED')");
        return tier != null && tier.matches("LOW|MODERATE|HIGH|CRITICAL|PROHIBITED")
                ? Scope.of("s.tier = :tier", "tier", tier)
                : Scope.EVERYTHING;
    }

    private @Nullable UUID unitId() {
        try {
            return unit == null || unit.length() != 36 ? null : UUID.fromString(unit);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
