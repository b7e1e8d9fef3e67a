package io.demarc.advisor.which;

import io.demarc.advisor.Advice;
import io.demarc.advisor.Judgement;
import io.demarc.advisor.Ranking;
import io.demarc.advisor.constraint.Constraints;
import io.demarc.advisor.cost.Forecast;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.Criterion;
import io.demarc.advisor.fit.Need;
import io.demarc.advisor.fit.Needs;
import io.demarc.boundary.Sketch;
import io.demarc.deployment.Mode;
import io.demarc.houserules.Ruling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer as its page shows it.
 *
 * @param first the best; null where all is excluded
 * @param unasked whether only no need counts
 * @param alike the others of which nobody can say that they are worse
 * @param lead by how many points the first is ahead, rounded; null where nothing comes after it
 * @param asked whether it is said how much is asked for
 * @param assumed criteria that are taken for the least because nobody asked, by name
 */
public record Shown(
        @Nullable Row first,
        boolean unasked,
        List<Row> alike,
        @Nullable Integer lead,
        List<Row> rows,
        List<Flip> flips,
        List<String> assumed,
        boolean asked,
        String currency) {

    /**
     * A candidate.
     *
     * @param percent of the fit, rounded; null where it has none
     * @param near whether others fit as well
     * @param forbidding the house rules that exclude it, beside constraints
     * @param late whether it can usually not be live when it must be
     * @param unsaid what is not known of it, in words
     */
    public record Row(
            Mode mode,
            @Nullable String example,
            @Nullable Integer percent,
            boolean near,
            boolean excluded,
            List<Constraints.Text> by,
            List<Ruling.By> forbidding,
            Ruling house,
            List<String> unsaid,
            List<String> strengths,
            List<String> weaknesses,
            Sketch sketch,
            @Nullable Forecast forecast,
            int weeks,
            boolean late,
            BigDecimal people) {}

    /** A need as it can be moved. */
    public record Level(Criterion criterion, String name, Need need) {}

    static Shown of(WhichMode.Result result, Texts texts) {
        var ranking = result.ranking();
        var rows = ranking.all().stream()
                .map(it -> row(
                        it,
                        Objects.requireNonNull(result.advice().get(it.candidate())),
                        result.demand().number(Demand.WEEKS).orElse(Double.MAX_VALUE),
                        ranking,
                        texts))
                .toList();
        boolean any = ranking.first() != null;
        var lead = ranking.lead();
        int group = any ? ranking.groups().getFirst().size() : 0;
        return new Shown(
                any ? rows.getFirst() : null,
                ranking.isUnasked(),
                any ? rows.subList(1, group) : List.of(),
                lead == null ? null : rounded(lead),
                rows,
                result.flips(),
                assumed(result.needs(), texts),
                result.demand().volume().isPresent(),
                texts.currency());
    }

    public static List<Level> levels(Needs needs, Texts texts) {
        return Arrays.stream(Criterion.values())
                .map(it -> new Level(it, texts.name(it), needs.of(it)))
                .toList();
    }

    public static Row row(Judgement judgement, Advice advice, double weeks, Ranking ranking, Texts texts) {
        var exclusions = judgement.exclusions();
        var percent = judgement.fit().percent();
        return new Row(
                judgement.mode(),
                judgement.candidate().example(),
                percent == null ? null : rounded(percent),
                ranking.isNear(judgement),
                judgement.isExcluded(),
                exclusions.by().stream().map(texts::text).toList(),
                judgement.forbidding(),
                judgement.house(),
                judgement.unsaid().stream().map(texts::fact).toList(),
                texts.strengths(judgement.fit()),
                texts.weaknesses(judgement.fit()),
                advice.sketch(),
                advice.forecast(),
                advice.weeks(),
                advice.weeks() > weeks,
                BigDecimal.valueOf(advice.people()));
    }

    private static List<String> assumed(Needs needs, Texts texts) {
        return Arrays.stream(Criterion.values())
                .filter(it -> needs.of(it).assumed() && !needs.of(it).isMoved())
                .map(texts::name)
                .toList();
    }

    private static int rounded(BigDecimal points) {
        return points.setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
