package io.demarc.whatif;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.Parties;
import io.demarc.whatif.WhatIfEvent.WhatIfAsked;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where questions about what has not happened are asked. */
@Service
@Transactional
class WhatIfs {

    private final WhatIfRepository kept;
    private final TouchedPlaces touched;
    private final Parties parties;
    private final WorkQueue queue;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    WhatIfs(
            WhatIfRepository kept,
            TouchedPlaces touched,
            Parties parties,
            WorkQueue queue,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.kept = kept;
        this.touched = touched;
        this.parties = parties;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    WhatIf find(WhatIfId id) {
        return kept.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** The answer is worked out by a job. */
    WhatIfId ask(Question question, Member me) {
        me.require(Capability.VIEW_PORTFOLIO);
        var at = clock.instant();
        int useCases = touched.count(question);
        var asked = kept.saveAndFlush(
                new WhatIf(WhatIfId.next(), question, name(question.subject()), useCases, me.id(), at));
        if (!asked.isDone()) queue.put(asked);
        events.publishEvent(new WhatIfAsked(me.origin(at), asked.id(), question.kind(), useCases));
        return asked.id();
    }

    /** Not found where the organization has none of that id. */
    private @Nullable String name(@Nullable UUID subject) {
        if (subject == null) return null;
        var named = parties.of(List.of(subject)).get(subject);
        if (named == null) throw new NotFound();
        return named.name();
    }
}
