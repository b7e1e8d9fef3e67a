package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseEvent;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The moment at which something happens, and whoever has to know of it. */
@Component
class Happening {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happening(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Origin origin(Member me, Instant at) {
        return new Origin(CurrentOrganization.id(), me.id(), at);
    }

    void publish(UseCaseEvent event) {
        events.publishEvent(event);
    }
}
