package io.demarc.advisor.comparison;

import io.demarc.advisor.Advice;
import io.demarc.advisor.Candidate;
import io.demarc.advisor.Judgement;
import io.demarc.advisor.cost.CostChart;
import io.demarc.advisor.cost.Unpredictability;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.risk.Rating;
import io.demarc.advisor.which.Shown;
import io.demarc.advisor.which.Texts;
import io.demarc.boundary.Sketch;
import io.demarc.deployment.Mode;
import io.demarc.vendors.contract.LockIn;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comparison as its page shows it.
 *
 * @param first the best; null where all is excluded
 * @param unasked whether only no need counts
 * @param alike how many others nobody can call worse
 * @param currency of all amounts
 */
public record Columns(@Nullable Column first, boolean unasked, int alike, List<Column> all, String currency) {

    /** The way that it runs now. */
    static final String TODAY = "today";

    private static final Set<Mode> PAID_BY_TOKEN = EnumSet.of(Mode.M2, Mode.M3);
    private static final int TOP = 5;

    /**
     * A candidate.
     *
     * @param way what it is called in addresses
     * @param added whether somebody wanted to see it, and may leave it out
     * @param today whether it runs so now
     * @param recommended whether it is the first, and nothing is as good
     * @param risks the gravest that it raises
     * @param chart of its cost; null where nothing is forecast
     * @param lockIn how hard it is to leave what it runs on; null where nobody has said
     * @param worstDay what a day costs at most under the quota, in the currency; null without one, or where nothing is paid by token
     * @param more layers that are ours alone and are not today, or fewer where below 0; null where there is no today
     * @param routing points that it loses for routing between its places
     * @param lost what would be seen or steered less than today
     * @param gained what would be seen or steered more than today
     */
    public record Column(
            String way,
            boolean added,
            Shown.Row row,
            boolean today,
            boolean recommended,
            List<Rating> risks,
            Unpredictability unpredictability,
            @Nullable CostChart chart,
            @Nullable LockIn lockIn,
            @Nullable Double worstDay,
            @Nullable Integer more,
            int routing,
            List<String> lost,
            List<String> gained) {

        /** Whether a day could cost any sum without a quota. */
        public boolean isPaidByToken() {
            return PAID_BY_TOKEN.contains(row.mode());
        }
    }

    /** None of that name: candidates change with what is asked. */
    public Optional<Column> find(@Nullable String way) {
        return all.stream().filter(it -> it.way().equals(way)).findFirst();
    }

    /** What it runs on now; null while its plan does not say. */
    public @Nullable Column today() {
        return all.stream().filter(Column::today).findFirst().orElse(null);
    }

    static Columns of(Compared compared, Beside beside, Texts texts) {
        var ranking = compared.ranking();
        var first = ranking.first();
        var now = compared.today() == null ? null : sketch(compared, compared.today());
        var all = ranking.all().stream()
                .map(it -> column(it, compared, it.equals(first) && !ranking.isOpen(), now, beside, texts))
                .toList();
        int alike = ranking.groups().isEmpty() ? 0 : ranking.groups().getFirst().size() - 1;
        return new Columns(first == null ? null : all.getFirst(), ranking.isUnasked(), alike, all, texts.currency());
    }

    private static Column column(
            Judgement judgement,
            Compared compared,
            boolean recommended,
            @Nullable Sketch now,
            Beside beside,
            Texts texts) {
        Advice advice = Objects.requireNonNull(compared.advice().get(judgement.candidate()));
        boolean today = judgement.candidate().equals(compared.today());
        var sketch = advice.sketch();
        boolean added = compared.added().contains(judgement.candidate());
        return new Column(
                way(judgement.candidate(), today, added),
                added,
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
                beside.chart(advice.forecast(), compared.forecasts()),
                beside.lockIn(judgement.candidate()),
                beside.worstDay(judgement.mode()),
                now == null || today
                        ? null
                        : sketch.outline().us() - now.outline().us(),
                judgement.fit().surcharge(),
                now == null ? List.of() : sketch.weakerThan(now),
                now == null ? List.of() : now.weakerThan(sketch));
    }

    private static String way(Candidate candidate, boolean today, boolean added) {
        if (today) return TODAY;
        return added && candidate.offering() != null
                ? candidate.offering().toString()
                : candidate.mode().name();
    }

    private static Sketch sketch(Compared compared, Candidate candidate) {
        return Objects.requireNonNull(compared.advice().get(candidate)).sketch();
    }
}
