package io.demarc.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lists show of a use case, by the module that it comes from. */
public sealed interface Shown {

    /** The use case itself. */
    record Described(String name, UUID unit, @Nullable UUID owner, String stage, Instant editedAt) implements Shown {

        static Described of(UseCaseFacts facts) {
            var owner = facts.owner();
            return new Described(
                    facts.name(),
                    facts.unit().value(),
                    owner == null ? null : owner.value(),
                    facts.stage().name(),
                    facts.editedAt());
        }
    }

    /**
     * Where it runs.
     *
     * @param mode of the plan, M1 to M8; null when not stated
     * @param vendors on its legs
     */
    record Placed(@Nullable String mode, List<UUID> vendors) implements Shown {

        static final Placed NOWHERE = new Placed(null, List.of());

        public Placed {
            vendors = List.copyOf(vendors);
        }
    }

    /**
     * The boundary in short.
     *
     * @param openCells of a draft as if it was sent now; null without a mode
     * @param coverage per cent, 0 to 100
     * @param outline null without a mode
     * @param unseen how many things cannot be seen at all where the least is seen; null without a mode
     * @param unsteered the same of what cannot be steered at all
     */
    record Bounded(
            @Nullable Integer openCells,
            @Nullable BigDecimal coverage,
            @Nullable Outline outline,
            @Nullable Integer unseen,
            @Nullable Integer unsteered)
            implements Shown {

        public static final Bounded UNKNOWN = new Bounded(null, null, null, null, null);

        public Bounded {
            coverage = inHundredths(coverage);
        }
    }

    /**
     * How risky it is.
     *
     * @param tier null while it is not assessed, {@code HELD} while Legal has to look first
     * @param score the inherent one; a prohibited use has a tier and no score
     */
    record Scored(@Nullable String tier, @Nullable BigDecimal score) implements Shown {

        static final Scored NOT_ASSESSED = new Scored(null, null);

        public Scored {
            score = inHundredths(score);
        }
    }

    /**
     * What is permitted.
     *
     * @param standing its name, such as {@code APPROVED}
     * @param validUntil the last day of an approval; null without one
     * @param reviewOpen whether a review is open beside it
     * @param decideBy by when it is to be decided again, though it may be used until then; null where no day is set
     */
    record Permitted(
            String standing,
            @Nullable LocalDate validUntil,
            boolean reviewOpen,
            @Nullable LocalDate decideBy) implements Shown {}

    /**
     * What house rules say of where it runs and the data that goes there.
     *
     * @param ruling of its worst place, such as {@code FORBIDDEN}; null while nobody has named a place
     * @param rules that speak of any of its places
     */
    record Ruled(@Nullable String ruling, List<String> rules) implements Shown {

        static final Ruled NOT_YET = new Ruled(null, List.of());

        public static final String FORBIDDEN = "FORBIDDEN";

        public Ruled {
            rules = List.copyOf(rules);
        }

        public boolean isForbidden() {
            return FORBIDDEN.equals(ruling);
        }
    }

    /** As pages say it. */
    static @Nullable Integer inPercent(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** As the table keeps it, so that equal figures are equal. */
    private static @Nullable BigDecimal inHundredths(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.HALF_UP);
    }
}
