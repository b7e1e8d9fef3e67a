package io.demarc.portfolio.concentration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whom one depends on an axis.
 *
 * @param index null where nobody is named
 * @param bars those with the largest shares, the largest first
 * @param more how many others there are
 * @param unnamed what is left out because nobody is named there
 */
record OnAxis(Axis axis, @Nullable Index index, List<Bar> bars, long more, Unnamed unnamed) {

    /** With a larger share than this, one failure is too much (vendor event VE13), whatever the index. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(50);

    /**
     * A party with its share.
     *
     * @param party null for us
     * @param percent of what is named, with 4 decimals: rounded twice, 46.46 would be 47
     * @param useCases that rest on it at some place
     */
    record Bar(
            @Nullable UUID party,
            @Nullable String name,
            BigDecimal amount,
            BigDecimal percent,
            long useCases,
            int place) {

        public boolean isOurs() {
            return party == null;
        }

        public String key() {
            return party == null ? PartyList.OWN : party.toString();
        }

        /** In whole per cent; what is less than one is not none. */
        public String shown() {
            return percent.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }

        public String width() {
            return percent.max(new BigDecimal("0.5")).toPlainString() + "%";
        }
    }

    record Unnamed(BigDecimal amount, long useCases) {}

    public @Nullable Bar largest() {
        return bars.isEmpty() ? null : bars.getFirst();
    }

    /** Whether the threshold is passed above which somebody looks at the portfolio (VE13). */
    public boolean isOverThreshold() {
        var largest = largest();
        return index != null && index.band() == Band.HIGH
                || largest != null && largest.percent().compareTo(LARGEST) > 0;
    }
}
