package io.demarc.advisor.comparison;

import io.demarc.advisor.Advice;
import io.demarc.advisor.Candidate;
import io.demarc.advisor.Judgement;
import io.demarc.advisor.cost.Unpredictability;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.risk.Rating;
import io.demarc.advisor.which.Shown;
import io.demarc.advisor.which.Texts;
import io.demarc.boundary.Sketch;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The comparison as its page shows it.
 *
 * @param first the best; null where all is excluded
 * @param unasked whether only no need counts
 * @param alike how many others nobody can call worse
 * @param currency of all amounts
 */
record Columns(@Nullable Column first, boolean unasked, int alike, List<Column> all, String currency) {

    private static final int TOP = 5;

    /**
     * A candidate.
     *
     * @param today whether it runs so now
     * @param recommended whether it is the first, and nothing is as good
     * @param risks the gravest that it raises
     * @param more layers that are ours alone and are not today, or fewer where below 0; null where there is no today
     * @param routing points that it loses for routing between its places
     * @param lost what would be seen or steered less than today
     * @param gained what would be seen or steered more than today
     */
    record Column(
            Shown.Row row,
            boolean today,
            boolean recommended,
            List<Rating> risks,
            Unpredictability unpredictability,
            @Nullable Integer more,
            int routing,
            List<String> lost,
            List<String> gained) {}

    static Columns of(Compared compared, Texts texts) {
        var ranking = compared.ranking();
        var first = ranking.first();
        var now = compared.today() == null ? null : sketch(compared, compared.today());
        var all = ranking.all().stream()
                .map(it -> column(it, compared, it.equals(first) && !ranking.isOpen(), now, texts))
                .toList();
        int alike = ranking.groups().isEmpty() ? 0 : ranking.groups().getFirst().size() - 1;
        return new Columns(first == null ? null : all.getFirst(), ranking.isUnasked(), alike, all, texts.currency());
    }

    private static Column column(
            Judgement judgement, Compared compared, boolean recommended, @Nullable Sketch now, Texts texts) {
        Advice advice = Objects.requireNonNull(compared.advice().get(judgement.candidate()));
        boolean today = judgement.candidate().equals(compared.today());
        var sketch = advice.sketch();
        return new Column(
                Shown.row(
                        judgement,
                        advice,
                        compared.demand().number(Demand.WEEKS).orElse(Double.MAX_VALUE),
                        compared.ranking(),
                        texts),
                today,
                recommended,
                advice.risks().stream().limit(TOP).toList(),
                advice.unpredictability(),
                now == null || today
                        ? null
                        : sketch.outline().us() - now.outline().us(),
                judgement.fit().surcharge(),
                now == null ? List.of() : sketch.weakerThan(now),
                now == null ? List.of() : now.weakerThan(sketch));
    }

    private static Sketch sketch(Compared compared, Candidate candidate) {
        return Objects.requireNonNull(compared.advice().get(candidate)).sketch();
    }
}
