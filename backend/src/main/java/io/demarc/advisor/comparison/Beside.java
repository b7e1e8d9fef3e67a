package io.demarc.advisor.comparison;

import io.demarc.advisor.Candidate;
import io.demarc.advisor.cost.Assumptions;
import io.demarc.advisor.cost.CostChart;
import io.demarc.advisor.cost.Forecast;
import io.demarc.advisor.cost.WorstDay;
import io.demarc.deployment.Mode;
import io.demarc.vendors.contract.LockIn;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside what the advisor says.
 *
 * @param lockIns of offerings of which it can be said
 * @param quota output tokens a minute at most; none where nobody says
 */
record Beside(Map<UUID, LockIn> lockIns, OptionalDouble quota, Assumptions usual) {

    /** All that is contracted for it, or would be. */
    static Stream<UUID> offerings(Candidate candidate) {
        return Stream.concat(
                Stream.ofNullable(candidate.offering()),
                candidate.plan().legs().stream().flatMap(leg -> leg.supply().all()));
    }

    @Nullable
    LockIn lockIn(Candidate candidate) {
        return LockIn.highest(offerings(candidate)
                        .map(lockIns::get)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(null);
    }

    /** On the axes of all; null where nothing is forecast. */
    @Nullable
    CostChart chart(@Nullable Forecast forecast, Collection<Forecast> all) {
        var tokens = usual.of(Mode.M3).tokens();
        if (forecast == null || tokens == null || forecast.load().total() == 0) return null;
        return CostChart.of(forecast, tokens, CostChart.Axes.of(all, tokens));
    }

    @Nullable
    Double worstDay(Mode mode) {
        var tokens = mode.isHybrid() ? null : usual.of(mode).tokens();
        if (tokens == null) return null;
        var day = WorstDay.of(quota, tokens.out());
        return day.isEmpty() ? null : day.getAsDouble();
    }
}
