package io.demarc.inventory;

import io.demarc.identity.IdentityEvent.MembershipEnded;
import io.demarc.identity.Leaving;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.UseCaseEvent.UseCaseReleased;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever leaves owns nothing any more: their use cases count as without an owner, and others can take them over. */
@Component
class Departures implements Leaving {

    private static final int AT_ONCE = 200;

    private final UseCaseStates states;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Departures(UseCaseStates states, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.states = states;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public List<Words> leavesBehind(MemberId member) {
        int owned = owned(member).size();
        return owned == 0 ? List.of() : List.of(Words.of("use-cases.leaving", owned));
    }

    /** In the same transaction: nobody sees an owner who is not there. */
    @EventListener
    void release(MembershipEnded event) {
        var ids = owned(event.member());
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            states.lock(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).forEach(state -> {
                state.release();
                events.publishEvent(new UseCaseReleased(event.origin(), state.id(), event.member()));
            });
    }

    private List<UUID> owned(MemberId member) {
        return jdbc.sql("""
                        select id from use_case where tenant_id = :tenant and owner_id = :owner and stage <> 'RETIRED'
                        order by id""")
                .param("tenant", CurrentOrganization.id().value())
                .param("owner", member.value())
                .query(UUID.class)
                .list();
    }
}
