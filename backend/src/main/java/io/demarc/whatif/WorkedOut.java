package io.demarc.whatif;

import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.whatif.Foretelling.Foretold;
import io.demarc.whatif.WhatIfEvent.WhatIfWorkedOut;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was worked out of a few use cases. */
@Service
@Transactional
class WorkedOut {

    private final WhatIfRepository kept;
    private final KeptLines lines;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    WorkedOut(WhatIfRepository kept, KeptLines lines, ApplicationEventPublisher events, BusinessClock clock) {
        this.kept = kept;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param before as it was when these were looked at
     * @return whether some are left
     */
    boolean keep(WhatIf before, Foretold some) {
        var asked = kept.findToChange(before.id().value()).orElseThrow(NotFound::new);
        // Somebody else may have done this part meanwhile.
        if (asked.isDone() || !asked.reachedId().equals(before.reachedId())) return !asked.isDone();
        lines.add(asked.id(), asked.question(), some);
        asked.reach(some.size(), some.last(), !some.isFull());
        kept.saveAndFlush(asked);
        events.publishEvent(new WhatIfWorkedOut(
                new Origin(CurrentOrganization.id(), asked.askedBy(), clock.instant()), asked.id(), some.size()));
        return !asked.isDone();
    }

    /** Shows whoever asked that it is not tried again. */
    void fail(WhatIfId id) {
        var asked = kept.findToChange(id.value()).orElseThrow(NotFound::new);
        asked.fail();
        kept.saveAndFlush(asked);
        events.publishEvent(new WhatIfWorkedOut(
                new Origin(CurrentOrganization.id(), asked.askedBy(), clock.instant()), asked.id(), 0));
    }
}
