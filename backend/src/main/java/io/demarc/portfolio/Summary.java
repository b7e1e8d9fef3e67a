package io.demarc.portfolio;

import io.demarc.identity.BusinessUnits;
import io.demarc.portfolio.Counts.LiveOne;
import java.util.List;
import java.util.stream.Stream;

/** The portfolio page. Every figure has the address of the list that it counts. */
record Summary(
        Figure all,
        Figure liveWithoutApproval,
        Figure critical,
        Figure high,
        Figure inReview,
        Figure notAssessed,
        Figure unowned,
        List<LiveOne> live,
        List<BarChart> charts,
        HeatMap heat,
        int behind) {

    static Summary of(Tally tally, List<LiveOne> live, List<BusinessUnits.Row> units) {
        return new Summary(
                new Figure(tally.all(), "/use-cases"),
                new Figure(tally.liveWithoutApproval(), "/use-cases?stage=LIVE&unapproved=true"),
                tally.figure(Dimension.TIER, "CRITICAL"),
                tally.figure(Dimension.TIER, "HIGH"),
                tally.figure(Dimension.STANDING, "IN_REVIEW"),
                tally.figure(Dimension.TIER, Dimension.NONE),
                new Figure(tally.unowned(), "/use-cases?owner=none"),
                live,
                Stream.of(Dimension.STAGE, Dimension.STANDING, Dimension.TIER, Dimension.MODE)
                        .map(dimension -> BarChart.of(dimension, tally))
                        .toList(),
                HeatMap.of(units, tally),
                tally.behind());
    }

    public boolean isEmpty() {
        return all.count() == 0;
    }
}
