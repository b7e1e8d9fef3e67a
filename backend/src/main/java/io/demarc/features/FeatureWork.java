package io.demarc.features;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkItems.Words;
import io.demarc.identity.WorkQuery;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Offerings whose quarterly look is near or was missed, and those with features that are on and registered nowhere: for whoever
 * looks at them; where nobody was named, or who was has left, for whoever keeps the vendors.
 */
@Component
class FeatureWork implements WorkQuery {

    private final BusinessClock clock;

    FeatureWork(BusinessClock clock) {
        this.clock = clock;
    }

    private record Waiting(UUID offeringId, String name, LocalDate nextQuarter, boolean due, long features, long open) {

        private WorkItems.Item item(BusinessCalendar calendar) {
            return due
                    ? new WorkItems.Item(
                            "search",
                            Words.of("features.work", name),
                            Words.of("features.work.why", features, open),
                            path(),
                            new Quarter(nextQuarter).due(calendar),
                            "features.work.look")
                    : new WorkItems.Item(
                            "alert",
                            Words.of("features.work.open", open, name),
                            Words.of("features.work.open.why"),
                            path(),
                            null,
                            "features.work.decide");
        }

        private String path() {
            return "/offerings/" + offeringId + "/features";
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        var calendar = clock.calendar();
        return Optional.of(new Rows<>(
                """
                select t.offering_id, t.name, t.next_quarter, t.due, t.features, t.open
                from (select s.offering_id, o.name, o.sort_name, s.next_quarter, s.next_quarter <= :last_quarter as due, c.features, c.open
                      from sweep s
                      join offering o on o.tenant_id = s.tenant_id and o.id = s.offering_id
                      left join named_member m on m.tenant_id = s.tenant_id and m.id = s.looker_id and m.present
                      cross join lateral (
                          select count(*) as features, count(*) filter (where %s) as open
                          from feature f %s where f.tenant_id = s.tenant_id and f.offering_id = s.offering_id) c
                      where s.tenant_id = :tenant and (m.id = :me or :keeps_vendors and m.id is null)) t
                where t.due or t.open > 0
                order by t.due desc, t.next_quarter, t.sort_name, t.offering_id limit :most
                """.formatted(OpenFeatures.CONDITION, OpenFeatures.JOIN),
                Map.of(
                        "keeps_vendors",
                        me.may(Capability.EDIT_VENDORS),
                        "last_quarter",
                        Quarter.remindedOn(clock.today()).begins()),
                Waiting.class,
                it -> it.item(calendar)));
    }
}
