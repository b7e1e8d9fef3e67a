package io.demarc.vendors;

import static java.util.stream.Collectors.groupingBy;

import io.demarc.listing.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many use cases there are of each tier, as a bar from the worst to the best and to what is not assessed.
 *
 * @param parts without those of which there are none
 */
public record MixBar(long total, List<Part> parts) {

    /** As wide as the longest of the bars on a page. */
    static final double WIDTH = 110;

    /** No more are counted of each vendor. */
    static final int BOUND = 1_000;

    private static final List<String> TIERS = List.of("CRITICAL", "HIGH", "MODERATE", "LOW", "none");

    /** @param x where it begins, in units of which the longest bar has 110 */
    public record Part(String tier, long count, double x, double width) {}

    /** Up to the bound that they were counted to. */
    public String shown() {
        return new Count(total, BOUND).text();
    }

    static Map<UUID, MixBar> of(List<Usage.Mix> all) {
        var byId = all.stream().collect(groupingBy(Usage.Mix::id));
        long most = byId.values().stream().mapToLong(MixBar::sum).max().orElse(1);
        var bars = new HashMap<UUID, MixBar>();
        byId.forEach((id, mixes) -> bars.put(id, bar(mixes, WIDTH / most)));
        return bars;
    }

    private static MixBar bar(List<Usage.Mix> mixes, double unit) {
        var parts = new ArrayList<Part>();
        double x = 0;
        for (String tier : TIERS) {
            long count = sum(
                    mixes.stream().filter(it -> tier.equals(shown(it.tier()))).toList());
            if (count == 0) continue;
            parts.add(new Part(tier, count, Math.round(x * 10) / 10.0, Math.round(count * unit * 10) / 10.0));
            x += count * unit;
        }
        return new MixBar(sum(mixes), List.copyOf(parts));
    }

    /** What is prohibited is at least as bad, and what Legal has to look at is not assessed. */
    private static String shown(@Nullable String tier) {
        return switch (tier) {
            case "PROHIBITED", "CRITICAL" -> "CRITICAL";
            case "HIGH", "MODERATE", "LOW" -> tier;
            case null, default -> "none";
        };
    }

    private static long sum(List<Usage.Mix> mixes) {
        return mixes.stream().mapToLong(Usage.Mix::count).sum();
    }
}
