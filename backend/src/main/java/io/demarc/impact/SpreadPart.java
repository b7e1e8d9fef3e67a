package io.demarc.impact;

import io.demarc.identity.Member;
import io.demarc.impact.OccurrenceEvent.OccurrenceLifted;
import io.demarc.impact.OccurrenceEvent.OccurrenceSpread;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the next few use cases know of an event, or that it was taken back, with all that follows from it, in one transaction. */
@Service
@Transactional
class SpreadPart {

    /** So many follow at once, in one transaction. */
    static final int CHUNK = 200;

    private final OccurrenceRepository occurrences;
    private final TouchedRepository touched;
    private final Touches touches;
    private final Followers followers;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SpreadPart(
            OccurrenceRepository occurrences,
            TouchedRepository touched,
            Touches touches,
            Followers followers,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.occurrences = occurrences;
        this.touched = touched;
        this.touches = touches;
        this.followers = followers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param before as it was read outside of this transaction
     * @return whether some are left
     */
    boolean spread(Occurrence before) {
        var taken = before.withdrawn();
        return taken.isPresent() ? lift(before, taken.get().by()) : tell(before, before.recordedBy());
    }

    private boolean tell(Occurrence before, MemberId by) {
        var said = before.said();
        var portal = Member.ofPortal(CurrentOrganization.id(), by);
        var some = touches.after(said.about(), before.reachedId(), CHUNK, portal);
        var ids = some.stream().map(Touch::id).toList();
        followers.begin(ids, by);
        var now = lock(before);
        if (!isAsItWas(now, before)) return !now.isSpread();
        touched.saveAllAndFlush(some.stream()
                .map(touch -> new TouchedUseCase(now.id(), touch, said.on(touch)))
                .toList());
        followers.know(ids);
        events.publishEvent(new OccurrenceSpread(origin(by), now.id(), ids.size()));
        return further(now, ids);
    }

    private boolean lift(Occurrence before, MemberId by) {
        var some = touched.findAfter(before.id().value(), before.reachedId(), Limit.of(CHUNK));
        var ids = some.stream().map(TouchedUseCase::useCase).toList();
        followers.begin(ids, by);
        var now = lock(before);
        if (!isAsItWas(now, before)) return !now.isSpread();
        some.forEach(TouchedUseCase::lift);
        touched.saveAllAndFlush(some);
        followers.know(ids);
        events.publishEvent(new OccurrenceLifted(origin(by), now.id(), ids.size()));
        return further(now, ids);
    }

    /** After the use cases. */
    private Occurrence lock(Occurrence before) {
        return occurrences.findToChange(before.id().value()).orElseThrow(NotFound::new);
    }

    /** Somebody else may have done this part meanwhile. */
    private static boolean isAsItWas(Occurrence now, Occurrence before) {
        return !now.isSpread()
                && now.reachedId().equals(before.reachedId())
                && now.withdrawn().equals(before.withdrawn());
    }

    private boolean further(Occurrence now, List<UUID> ids) {
        boolean all = ids.size() < CHUNK;
        now.reach(ids.size(), ids.isEmpty() ? null : ids.getLast(), all);
        occurrences.saveAndFlush(now);
        return !all;
    }

    private Origin origin(MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
