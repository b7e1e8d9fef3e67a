package io.demarc.portfolio;

import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.portfolio.LeaderFigures.Need;
import io.demarc.portfolio.LeaderFigures.Unit;
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
    private final BusinessClock clock;

    LeaderPanel(LeaderFigures figures, BusinessClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** @param units the worst first, at most six; {@code others} are not shown */
    record Content(
            int cases,
            int approved,
            int inReview,
            int live,
            List<Need> needs,
            List<Unit> units,
            int others,
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
        var units = figures.units(me.visible());
        return Optional.of(new Panel(
                "portfolio/home",
                new Content(
                        sum(units, Unit::cases),
                        sum(units, Unit::approved),
                        sum(units, Unit::inReview),
                        sum(units, Unit::live),
                        units.isEmpty() ? List.of() : figures.needs(me.visible()),
                        units.subList(0, Math.min(UNITS, units.size())),
                        Math.max(0, units.size() - UNITS),
                        clock.today())));
    }

    private static int sum(List<Unit> units, ToIntFunction<Unit> figure) {
        return units.stream().mapToInt(figure).sum();
    }
}
