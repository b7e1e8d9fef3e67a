package io.demarc.exchange.bom;

import io.demarc.exchange.bom.BillEvent.BillBegun;
import io.demarc.exchange.bom.BillEvent.BillUploaded;
import io.demarc.exchange.bom.BillEvent.BillWithdrawn;
import io.demarc.identity.Member;
import io.demarc.identity.SameForm;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a bill that people take; those of its job are in {@link BillRun}. */
@Service
@Transactional
class Billing {

    /** Lines of bills that an organization keeps. */
    private static final long MOST = 500_000;

    private final Bills bills;
    private final BillLines lines;
    private final BillJobs jobs;
    private final SameForm forms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Billing(
            Bills bills,
            BillLines lines,
            BillJobs jobs,
            SameForm forms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bills = bills;
        this.lines = lines;
        this.jobs = jobs;
        this.forms = forms;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Bill find(BillId id) {
        return bills.findById(id.value()).orElseThrow(NotFound::new);
    }

    /**
     * Keeps what was read, and has it compared.
     *
     * @param key what its page gave the form, if it did: a form that is sent twice makes one bill
     * @throws UnreadableBill when the organization keeps as much as it may already
     */
    BillId upload(BillUpload upload, @Nullable String key, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var form = forms.take(key, me, "bill", upload.name(), upload.checksum().hex());
        var before = form.made(bills::findById, Optional::empty);
        if (before.isPresent()) return before.get().id();
        if (bills.kept() + upload.lines().size() > MOST) throw new UnreadableBill("quota");
        var it = bills.saveAndFlush(new Bill(new BillId(form.id()), upload, me.id(), clock.instant()));
        lines.add(it.id(), upload.lines());
        events.publishEvent(new BillUploaded(me.origin(clock.instant()), it.id(), it.checksum(), it.lineCount()));
        jobs.put(it);
        return it.id();
    }

    /** Has all that can be taken over taken over, or goes on with what stopped. */
    void begin(BillId id, @Nullable Integer seen, Bill.Way way, Member me) {
        var it = toChange(id, seen, me);
        it.begin(way, me.id(), clock.instant());
        var kept = it.way();
        events.publishEvent(
                new BillBegun(me.origin(clock.instant()), it.id(), kept == null ? way.replaces() : kept.replaces()));
        jobs.put(it);
    }

    /** Ends it wherever it is: its job stops at the next lines, of which nothing is kept. */
    void withdraw(BillId id, @Nullable Integer seen, Member me) {
        var it = toChange(id, seen, me);
        it.withdraw(me.id(), clock.instant());
        lines.forget(id);
        events.publishEvent(new BillWithdrawn(me.origin(clock.instant()), it.id()));
    }

    /** @param seen the version that a form carries; another means that somebody took a step meanwhile */
    private Bill toChange(BillId id, @Nullable Integer seen, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var it = bills.findToChange(id.value()).orElseThrow(NotFound::new);
        if (seen != null && seen != it.version()) throw new ObjectOptimisticLockingFailureException(Bill.class, id);
        return it;
    }
}
