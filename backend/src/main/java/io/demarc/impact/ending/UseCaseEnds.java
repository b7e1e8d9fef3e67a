package io.demarc.impact.ending;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel.Place;
import io.demarc.inventory.UseCasePanelQuery;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.listing.JointRows;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the models end that a use case runs on, and what is planned there, place by place, on its page. */
@Component
class UseCaseEnds implements UseCasePanelQuery {

    private final BusinessClock clock;

    UseCaseEnds(BusinessClock clock) {
        this.clock = clock;
    }

    record Content(UseCaseId useCase, List<EndingPlace> rows, LocalDate today, boolean mayFollow, boolean mayPlan) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Filling<?> filling(UseCaseId id, Member me) {
        var today = clock.today();
        return new Filling<>(
                new JointRows<>(EndingPlace.OF_USE_CASE, Map.of("today", today), EndingPlace.class),
                rows -> panel(id, rows, today, me));
    }

    private static Optional<Panel> panel(UseCaseId id, List<EndingPlace> rows, LocalDate today, Member me) {
        if (rows.isEmpty()) return Optional.empty();
        var any = rows.getFirst();
        boolean mayPlan = EndPlans.mayPlan(any.ownerId(), new BusinessUnitId(any.unitId()), me);
        var content = new Content(id, rows, today, me.may(Capability.VIEW_VENDORS), mayPlan);
        return Optional.of(new Panel("impact/ending/use-case", content));
    }
}
