package io.demarc.impact;

import io.demarc.identity.Member;
import io.demarc.impact.OccurrenceEvent.OccurrenceDone;
import io.demarc.impact.OccurrenceEvent.OccurrenceRecorded;
import io.demarc.impact.OccurrenceEvent.OccurrenceWithdrawn;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where events at vendors are recorded, taken back, and seen to. */
@Service
@Transactional
class Occurrences {

    private final OccurrenceRepository occurrences;
    private final TouchedRepository touched;
    private final Catalogue catalogue;
    private final SpreadQueue queue;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Occurrences(
            OccurrenceRepository occurrences,
            TouchedRepository touched,
            Catalogue catalogue,
            SpreadQueue queue,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.occurrences = occurrences;
        this.touched = touched;
        this.catalogue = catalogue;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Occurrence find(OccurrenceId id) {
        return occurrences.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** @param useCases how many it touches, as whoever records it has seen; what it does is spread to them by a job */
    OccurrenceId record(Draft draft, int useCases, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var at = clock.instant();
        var due = draft.occasion().due(clock.calendar(), clock.today());
        var occurrence =
                occurrences.saveAndFlush(new Occurrence(OccurrenceId.next(), draft, due, useCases, me.id(), at));
        queue.put(occurrence);
        events.publishEvent(
                new OccurrenceRecorded(me.origin(at), occurrence.id(), draft.occasion(), draft.reaction(), useCases));
        return occurrence.id();
    }

    /** It was none, or it is over. */
    void withdraw(OccurrenceId id, int version, String why, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var occurrence = occurrences.findToChange(id.value()).orElseThrow(NotFound::new);
        if (occurrence.version() != version) throw new ObjectOptimisticLockingFailureException(Occurrence.class, id);
        occurrence.withdraw(why, me.id(), clock.instant());
        queue.put(occurrences.saveAndFlush(occurrence));
        events.publishEvent(new OccurrenceWithdrawn(me.origin(clock.instant()), id));
    }

    /** Its owner has seen to it, or whoever keeps the vendors where they may see the use case. */
    void complete(OccurrenceId id, UseCaseId useCase, String note, Member me) {
        var facts = catalogue.visible(useCase, me);
        if (!me.id().equals(facts.owner()) && !me.may(Capability.EDIT_VENDORS))
            throw new AccessDeniedException("neither owner nor keeper of vendors");
        var it = touched.findToChange(id.value(), useCase.value()).orElseThrow(NotFound::new);
        it.complete(note, me.id(), clock.instant());
        events.publishEvent(new OccurrenceDone(me.origin(clock.instant()), id, useCase));
    }
}
