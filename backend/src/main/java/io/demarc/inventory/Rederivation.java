package io.demarc.inventory;

import io.demarc.inventory.UseCaseEvent.UseCaseFollowed;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives again what was derived with other versions of reference data than those in force, a chunk in a transaction: what
 * is done stays done, whatever stops it.
 */
@Service
class Rederivation {

    static final int CHUNK = 500;

    private final UseCaseStates states;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rederivation(UseCaseStates states, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.states = states;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The next use cases that are behind, by id, after the given one; at most {@value #CHUNK}. */
    @Transactional(readOnly = true)
    List<UUID> behind(UUID after) {
        return jdbc.sql("""
                        select use_case_id from use_case_overview
                        where tenant_id = ? and derived_with is distinct from ? and use_case_id > ?
                        order by use_case_id limit ?
                        """)
                .params(CurrentOrganization.id().value(), states.versions(), after, CHUNK)
                .query(UUID.class)
                .list();
    }

    @Transactional
    void derive(List<UUID> ids) {
        var useCases = states.lock(ids);
        useCases.forEach(
                useCase -> useCase.followWhoPutItBehind().ifPresent(by -> events.publishEvent(followed(useCase, by))));
        states.derive(useCases);
    }

    /** That they had a hand in it is kept whatever follows, and nothing is without an entry of it. */
    private UseCaseFollowed followed(UseCaseState useCase, MemberId by) {
        return new UseCaseFollowed(new Origin(CurrentOrganization.id(), by, clock.instant()), useCase.id());
    }
}
