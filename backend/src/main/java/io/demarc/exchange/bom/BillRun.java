package io.demarc.exchange.bom;

import io.demarc.exchange.bom.BillEvent.Became;
import io.demarc.exchange.bom.BillEvent.BillCompared;
import io.demarc.exchange.bom.BillEvent.BillFinished;
import io.demarc.exchange.bom.BillEvent.BillStopped;
import io.demarc.identity.Member;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a bill that its job takes, some lines in a transaction: what people want of it was asked before. */
@Service
@Transactional
class BillRun {

    private final Bills bills;
    private final BillLines lines;
    private final BillKnown known;
    private final BillTakeOver takeOver;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BillRun(
            Bills bills,
            BillLines lines,
            BillKnown known,
            BillTakeOver takeOver,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bills = bills;
        this.lines = lines;
        this.known = known;
        this.takeOver = takeOver;
        this.events = events;
        this.clock = clock;
    }

    /** Compares the next lines with the directory; whether there are more. */
    boolean compare(BillId id) {
        var found = inState(BillState.CHECKING, id);
        if (found.isEmpty()) return false;
        var next = lines.toCompare(id);
        if (next.isEmpty()) {
            var counts = lines.counts(id);
            found.get().checked(counts, clock.instant());
            events.publishEvent(new BillCompared(origin(null), id, Became.of(counts)));
            return false;
        }
        var matches = known.match(next.stream().map(BillLines.Numbered::line).toList());
        var marked = new LinkedHashMap<Long, BillMatch>();
        for (int at = 0; at < next.size(); at++) marked.put(next.get(at).number(), matches.get(at));
        lines.mark(id, marked, false);
        return true;
    }

    /** Takes the next lines over, as many as there are at most; whether there are more. */
    boolean take(BillId id, int most) {
        var found = inState(BillState.RUNNING, id);
        if (found.isEmpty()) return false;
        var it = found.get();
        var next = lines.toTake(id, most);
        if (next.isEmpty()) {
            var counts = lines.counts(id);
            it.finish(counts, clock.instant());
            events.publishEvent(new BillFinished(origin(it.begunBy()), id, Became.of(counts)));
            return false;
        }
        var way = it.way();
        var by = it.begunBy();
        if (way == null || by == null) throw new IllegalStateException("a bill at work was begun by somebody");
        lines.mark(id, takeOver.take(next, way, Member.ofPortal(CurrentOrganization.id(), by)), true);
        return true;
    }

    /** Refuses the next line, which could not be taken over. */
    void refuseNext(BillId id) {
        if (inState(BillState.RUNNING, id).isPresent())
            lines.toTake(id, 1).forEach(line -> lines.refuse(id, line.number()));
    }

    void stop(BillId id) {
        var it = bills.findToChange(id.value()).orElseThrow(NotFound::new);
        if (!it.state().atWork()) return;
        it.stop(clock.instant());
        events.publishEvent(new BillStopped(origin(null), id));
    }

    private Optional<Bill> inState(BillState state, BillId id) {
        return bills.findToChange(id.value()).filter(it -> it.state() == state);
    }

    private Origin origin(@Nullable MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
