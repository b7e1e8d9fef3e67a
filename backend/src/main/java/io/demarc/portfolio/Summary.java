package io.demarc.portfolio;

import io.demarc.portfolio.Counts.LiveOne;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The portfolio page. Every figure has the address of the list that it counts, and what it rests on stands beside it. */
record Summary(
        Totals totals,
        PortfolioFilter filter,
        List<LiveOne> live,
        BarChart approvals,
        BarChart stages,
        BarChart modes,
        HeatMap heat) {

    static Summary of(Totals totals, PortfolioFilter filter, Tally tally, List<LiveOne> live, HeatMap heat) {
        return new Summary(
                totals,
                filter,
                live,
                BarChart.of(Dimension.STANDING, tally, filter),
                BarChart.of(Dimension.STAGE, tally, filter),
                BarChart.of(Dimension.MODE, tally, filter),
                heat);
    }

    public boolean isEmpty() {
        return totals.every() == 0;
    }

    private Figure figure(int count, String query) {
        return new Figure(count, filter.list(query));
    }

    public Figure getAll() {
        return figure(totals.every(), "");
    }

    public Figure getLiveWithoutApproval() {
        return figure(totals.unapproved(), "stage=LIVE&unapproved=true");
    }

    public Figure getHighOrAbove() {
        return figure(totals.highOrAbove(), "tier=HIGH_OR_ABOVE");
    }

    public Figure getInReview() {
        return figure(totals.inReview(), "standing=IN_REVIEW");
    }

    public Figure getNotAssessed() {
        return figure(totals.every() - totals.assessed(), "tier=open");
    }

    public Figure getUnowned() {
        return figure(totals.unowned(), "owner=none");
    }

    /**
     * What the line rests on.
     *
     * @param key {@code stated} where all that have a mode have a line; {@code drawn} where some are retired, or are hybrids of
     *     which a place is not decided
     */
    record Ground(Figure figure, String key) {}

    Ground base(LayerChart layers) {
        return layers.drawn().count() == totals.stated()
                ? new Ground(figure(totals.placed(), "stage=current&mode=known"), "stated")
                : new Ground(layers.drawn(), "drawn");
    }

    /** @param key the end of its message key */
    record Known(String key, Figure figure, String width, int percent) {}

    /** Of how many something is known. */
    public List<Known> getKnown() {
        return List.of(
                known("stage", totals.staged(), "stage=known"),
                known("owner", totals.owned(), "owner=known"),
                known("mode", totals.stated(), "mode=known"),
                known("tier", totals.assessed(), "tier=known"),
                known("standing", totals.asked(), "standing=known"));
    }

    private Known known(String key, int count, String query) {
        double percent = 100.0 * count / Math.max(1, totals.every());
        // Only none and all are said to be so.
        int shown = count == 0 ? 0 : count == totals.every() ? 100 : Math.clamp((long) percent, 0, 99);
        return new Known(key, figure(count, query), Math.max(count == 0 ? 0 : 0.5, percent) + "%", shown);
    }

    /**
     * The step that brings most: what lacks most often of what runs.
     *
     * @param key the end of its message key
     */
    record Step(String key, Figure figure) {}

    /** None when owner, mode and tier of all that runs are known. */
    public @Nullable Step getStep() {
        return Stream.of(
                        new Step("owner", figure(totals.liveUnowned(), "stage=LIVE&owner=none")),
                        new Step("mode", figure(totals.liveUnplaced(), "stage=LIVE&mode=none")),
                        new Step("tier", figure(totals.liveUnassessed(), "stage=LIVE&tier=none")))
                .filter(step -> step.figure().count() > 0)
                // Of several the first: who owns it can answer the rest.
                .reduce((one, other) -> other.figure().count() > one.figure().count() ? other : one)
                .orElse(null);
    }
}
