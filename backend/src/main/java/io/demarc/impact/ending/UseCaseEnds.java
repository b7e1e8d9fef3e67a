package io.demarc.impact.ending;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel.Place;
import io.demarc.inventory.UseCasePanelQuery;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.listing.JointRows;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the models end that a use case runs on, place by place, on its page. */
@Component
class UseCaseEnds implements UseCasePanelQuery {

    private final BusinessClock clock;

    UseCaseEnds(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param source where it is written; null where somebody only noted the day */
    record Ending(
            String letter,
            UUID modelId,
            String model,
            @Nullable String versionName,
            @Nullable String distributor,
            LocalDate comesOn,
            @Nullable String source,
            @Nullable UUID successorId,
            @Nullable String successor) {}

    record Content(List<Ending> rows, LocalDate today, boolean mayFollow) {}

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
                new JointRows<>("""
                        select l.letter, m.id as model_id, m.name as model, e.version_name, d.name as distributor, e.comes_on,
                               e.source, e.successor_id, coalesce(s.name, e.successor) as successor
                        from deployment_plan p
                        join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                        join model m on m.tenant_id = l.tenant_id and m.id = l.model_id
                        join announced_end e on e.tenant_id = l.tenant_id and e.model_id = l.model_id
                        left join called_vendor d on d.tenant_id = e.tenant_id and d.id = e.distributor_id
                        left join model s on s.tenant_id = e.tenant_id and s.id = e.successor_id
                        where p.tenant_id = :tenant and p.use_case_id = :useCase and %s
                        order by l.letter limit 26
                        """.formatted(RulingEnd.RULES), Map.of("today", today), Ending.class),
                rows -> panel(rows, today, me));
    }

    private static Optional<Panel> panel(List<Ending> rows, LocalDate today, Member me) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel("impact/ending/use-case", new Content(rows, today, me.may(Capability.VIEW_VENDORS))));
    }
}
