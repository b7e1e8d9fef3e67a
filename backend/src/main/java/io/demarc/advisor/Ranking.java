package io.demarc.advisor;

import io.demarc.advisor.fit.Fit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Candidates from the best on: in groups within which there is no clear difference, then those that are excluded.
 *
 * @param groups none of them is empty; each begins with its best
 */
public record Ranking(List<List<Judgement>> groups, List<Judgement> excluded) {

    private static final Comparator<Judgement> BEST_FIRST = Comparator.comparing((Judgement it) ->
                    it.fit().percent() == null ? BigDecimal.ZERO : it.fit().percent())
            .reversed()
            .thenComparing(Judgement::mode);

    public static Ranking of(List<Judgement> all) {
        var groups = new ArrayList<List<Judgement>>();
        for (Judgement judgement :
                all.stream().filter(it -> !it.isExcluded()).sorted(BEST_FIRST).toList())
            if (!groups.isEmpty() && judgement.fit().isNear(best(groups.getLast())))
                groups.getLast().add(judgement);
            else groups.add(new ArrayList<>(List.of(judgement)));
        return new Ranking(
                groups.stream().map(List::copyOf).toList(),
                all.stream().filter(Judgement::isExcluded).sorted(BEST_FIRST).toList());
    }

    private static Fit best(List<Judgement> group) {
        return group.getFirst().fit();
    }

    /** All, those that are excluded last. */
    public List<Judgement> all() {
        return Stream.concat(possible().stream(), excluded.stream()).toList();
    }

    /** All that are not excluded, the best first. */
    public List<Judgement> possible() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** What fits best; null where all is excluded, or nothing is needed. */
    public @Nullable Judgement first() {
        return groups.isEmpty() || groups.getFirst().getFirst().fit().percent() == null
                ? null
                : groups.getFirst().getFirst();
    }

    /** Whether something may be chosen, and only nobody needs anything of it. */
    public boolean isUnasked() {
        return !groups.isEmpty() && first() == null;
    }

    /** Whether several fit as well as the first. */
    public boolean isOpen() {
        return !groups.isEmpty() && groups.getFirst().size() > 1;
    }

    /** By how many points the first is ahead of what comes after its group; null where nothing does. */
    public @Nullable BigDecimal lead() {
        if (groups.size() < 2 || first() == null) return null;
        return percent(groups.getFirst().getFirst())
                .subtract(percent(groups.get(1).getFirst()));
    }

    private static BigDecimal percent(Judgement judgement) {
        return Objects.requireNonNull(judgement.fit().percent());
    }

    /** Whether nobody can say that it is worse than the first, or whether it is the first of several such. */
    public boolean isNear(Judgement judgement) {
        return isOpen() && first() != null && groups.getFirst().contains(judgement);
    }
}
