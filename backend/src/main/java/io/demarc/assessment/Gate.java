package io.demarc.assessment;

import static java.lang.Boolean.TRUE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A floor under the tier that no low score elsewhere can buy off. */
record Gate(String id, String name, List<Floor> floors) {

    /**
     * @param when the levels that let it hold, for each factor concerned; all must agree
     * @param consumer whether it needs a consumer contract
     * @param prohibited whether it needs a prohibited practice
     * @param notGraded whether it needs a supplier that nobody has graded
     * @param because what is so when it holds, to follow that word
     */
    record Floor(
            Tier tier,
            Map<Factor, Set<Integer>> when,
            @Nullable Boolean consumer,
            @Nullable Boolean prohibited,
            @Nullable Boolean notGraded,
            @Nullable String because) {

        boolean holds(Readings readings) {
            return (!TRUE.equals(consumer) || readings.consumerContract())
                    && (!TRUE.equals(prohibited) || !readings.prohibitions().isEmpty())
                    && (!TRUE.equals(notGraded) || readings.isNotGraded())
                    && when.entrySet().stream().allMatch(entry -> readings.isOneOf(entry.getKey(), entry.getValue()));
        }
    }

    Score.Floor under(Readings readings) {
        return holding(readings)
                .map(floor -> new Score.Floor(id, floor.tier(), floor.because()))
                .orElseGet(() -> new Score.Floor(id, null, null));
    }

    /** The first that holds: a file lists the highest first. */
    private Optional<Floor> holding(Readings readings) {
        return floors.stream().filter(floor -> floor.holds(readings)).findFirst();
    }
}
