package io.demarc.exchange;

import io.demarc.exchange.ImportEvent.ImportChecked;
import io.demarc.exchange.ImportEvent.ImportFinished;
import io.demarc.exchange.ImportEvent.ImportStopped;
import io.demarc.exchange.ImportEvent.Outcome;
import io.demarc.identity.Member;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import that its job takes: what people want of it was asked before the job was queued. */
@Service
@Transactional
class ImportRun {

    private final Imports imports;
    private final ImportRows rows;
    private final TrialRun trial;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(Imports imports, ImportRows rows, TrialRun trial, ApplicationEventPublisher events, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.trial = trial;
        this.events = events;
        this.clock = clock;
    }

    /** The job's first half: tries every row. Does nothing when that was done or is not wanted any more. */
    void check(ImportId id) {
        var it = imports.findById(id.value()).orElseThrow(NotFound::new);
        if (it.state() != ImportState.CHECKING) return;
        var found = trial.of(it);
        it.checked(found, clock.instant());
        events.publishEvent(new ImportChecked(origin(null), it.id(), Outcome.of(it, found)));
    }

    /** In whose name its rows are taken over; in nobody's, unless it is running. */
    @Transactional(readOnly = true)
    Optional<Member> runner(ImportId id) {
        return imports.findById(id.value())
                .filter(it -> it.state() == ImportState.RUNNING)
                .map(Import::begunBy)
                .map(by -> Member.ofPortal(CurrentOrganization.id(), by));
    }

    @Transactional(readOnly = true)
    Counts counts(ImportId id) {
        return rows.counts(id);
    }

    void finish(ImportId id) {
        var it = toChange(id);
        if (it.state() != ImportState.RUNNING) return;
        var done = rows.counts(id);
        it.finish(done, clock.instant());
        events.publishEvent(new ImportFinished(origin(it.begunBy()), it.id(), Outcome.of(it, done)));
    }

    void stop(ImportId id, String reason) {
        var it = toChange(id);
        if (!it.state().atWork()) return;
        it.stop(reason, clock.instant());
        events.publishEvent(new ImportStopped(origin(null), it.id(), reason));
    }

    private Import toChange(ImportId id) {
        return imports.findToChange(id.value()).orElseThrow(NotFound::new);
    }

    private Origin origin(@Nullable MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
