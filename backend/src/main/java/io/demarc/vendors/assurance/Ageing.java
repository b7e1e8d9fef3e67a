package io.demarc.vendors.assurance;

import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.assurance.AssuranceEvent.GradeOutdated;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets lists follow the day on which a grade is too old: pages ask what day it is by themselves. */
@Service
class Ageing {

    static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final OfferingAssessments assessments;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Ageing(JdbcClient jdbc, OfferingAssessments assessments, ApplicationEventPublisher events, BusinessClock clock) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
    }

    private record Old(UUID id, UUID offering, int aged) {}

    /** @return how many grades it has followed; more may be left where it is {@value #AT_ONCE} */
    @Transactional
    int follow() {
        var old = jdbc.sql("""
                        select a.id, a.offering_id as offering,
                               case when a.valid_until < :today then 2 else 1 end as aged
                        from offering_assessment a
                        where a.tenant_id = :tenant and a.completed_at is not null and a.aged < 2
                          and (a.aged < 1 and a.strict_until < :today or a.valid_until < :today)
                          and not exists (
                              select from offering_assessment n
                              where n.tenant_id = a.tenant_id and n.offering_id = a.offering_id
                                and n.completed_at > a.completed_at)
                        order by a.offering_id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("today", clock.today())
                .param("most", AT_ONCE)
                .query(Old.class)
                .list();
        assessments.lockUses(old.stream().map(Old::offering).distinct().toList());
        for (var one : old) {
            jdbc.sql("update offering_assessment set aged = ? where tenant_id = ? and id = ? and aged < ?")
                    .params(one.aged(), CurrentOrganization.id().value(), one.id(), one.aged())
                    .update();
            events.publishEvent(new GradeOutdated(
                    new Origin(CurrentOrganization.id(), null, clock.instant()),
                    new OfferingId(one.offering()),
                    one.aged() < 2));
        }
        return old.size();
    }
}
