package io.demarc.portfolio;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.portfolio.LeaderFigures.Alone;
import io.demarc.portfolio.LeaderFigures.Need;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** At home, for who sees the portfolio and has no use cases to answer for: how their units stand. */
@Component
class LeaderPanel implements HomePanel {

    private static final int UNITS = 6;

    private final LeaderFigures figures;
    private final BusinessUnits units;
    private final BusinessClock clock;

    LeaderPanel(LeaderFigures figures, BusinessUnits units, BusinessClock clock) {
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param standing the units that need somebody most, at most six, and the others as one
     * @param apart whether the day that it is compared with lies far enough back
     */
    record Content(
            int cases,
            int approved,
            int inReview,
            int live,
            List<Need> needs,
            UnitStanding standing,
            boolean apart,
            LocalDate today) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> show(Member me) {
        if (!me.may(Capability.VIEW_PORTFOLIO)
                || me.may(Capability.REGISTER_USE_CASES)
                || me.may(Capability.VIEW_LEDGER)) return Optional.empty();
        var visible = me.visible();
        var alone = figures.units(visible);
        var known = alone.stream().map(Alone::unit).toList();
        var standing = UnitStanding.of(alone, units.tree(visible, known, null));
        int cases = sum(alone, Alone::cases);
        return Optional.of(new Panel(
                "portfolio/home",
                new Content(
                        cases,
                        sum(alone, Alone::approved),
                        sum(alone, Alone::inReview),
                        sum(alone, Alone::live),
                        cases == 0 ? List.of() : figures.needs(visible),
                        standing.first(UNITS),
                        standing.since() != null
                                && !standing.since().isAfter(clock.today().minusDays(LeaderFigures.BACK)),
                        clock.today())));
    }

    private static int sum(List<Alone> units, ToIntFunction<Alone> figure) {
        return units.stream().mapToInt(figure).sum();
    }
}
