package io.demarc.assessment;

import static java.lang.Boolean.TRUE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A floor under the tier that no low score elsewhere can buy off. */
record Gate(String id, String name, List<Floor> floors) {

    /**
     * @param when the levels that let it hold, for each factor concerned; all must agree
     * @param consumer whether it needs a consumer contract
     * @param prohibited whether it needs a prohibited practice
     */
    record Floor(
            Tier tier,
            Map<Factor, Set<Integer>> when,
            @Nullable Boolean consumer,
            @Nullable Boolean prohibited) {

        boolean holds(Readings readings) {
            return (!TRUE.equals(consumer) || readings.consumerContract())
                    && (!TRUE.equals(prohibited) || !readings.prohibitions().isEmpty())
                    && when.entrySet().stream().allMatch(entry -> readings.isOneOf(entry.getKey(), entry.getValue()));
        }
    }

    Score.Floor under(Readings readings) {
        return new Score.Floor(id, floor(readings));
    }

    /** The first that holds: a file lists the highest first. */
    @Nullable
    Tier floor(Readings readings) {
        return floors.stream()
                .filter(floor -> floor.holds(readings))
                .map(Floor::tier)
                .findFirst()
                .orElse(null);
    }
}
