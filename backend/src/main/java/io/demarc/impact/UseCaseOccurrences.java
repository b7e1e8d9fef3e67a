package io.demarc.impact;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel.Place;
import io.demarc.inventory.UseCasePanelQuery;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened to what a use case runs on, on its page: the newest. */
@Component
class UseCaseOccurrences implements UseCasePanelQuery {

    record Known(UUID id, Occasion occasion, String name, LocalDate happenedOn, Reaction reaction) {}

    record Content(List<Known> rows, boolean mayFollow) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Filling<?> filling(UseCaseId id, Member me) {
        return new Filling<>("""
                select o.id, o.occasion, o.name, o.happened_on, t.reaction from touched_use_case t
                join occurrence o on o.tenant_id = t.tenant_id and o.id = t.occurrence_id
                where t.tenant_id = :tenant and t.use_case_id = :useCase and not t.lifted
                order by o.happened_on desc, o.id limit 5
                """, Known.class, rows -> panel(rows, me));
    }

    private static Optional<Panel> panel(List<Known> rows, Member me) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("impact/use-case", new Content(rows, me.may(Capability.VIEW_VENDORS))));
    }
}
