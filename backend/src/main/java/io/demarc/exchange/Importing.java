package io.demarc.exchange;

import io.demarc.exchange.ImportEvent.ImportBegun;
import io.demarc.exchange.ImportEvent.ImportChecked;
import io.demarc.exchange.ImportEvent.ImportFinished;
import io.demarc.exchange.ImportEvent.ImportMapped;
import io.demarc.exchange.ImportEvent.ImportResumed;
import io.demarc.exchange.ImportEvent.ImportStopped;
import io.demarc.exchange.ImportEvent.ImportUploaded;
import io.demarc.exchange.ImportEvent.ImportWithdrawn;
import io.demarc.exchange.ImportEvent.Outcome;
import io.demarc.exchange.file.Mapping;
import io.demarc.exchange.file.Upload;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import, as people and jobs take them. Each is told to the ledger. */
@Service
@Transactional
class Importing {

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRows rows;
    private final TrialRun trial;
    private final ImportJobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Importing(
            Imports imports,
            ImportFiles files,
            ImportRows rows,
            TrialRun trial,
            ImportJobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.trial = trial;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Import find(ImportId id) {
        return imports.findById(id.value()).orElseThrow(NotFound::new);
    }

    ImportId upload(Upload upload, MemberId by) {
        var it = imports.saveAndFlush(new Import(ImportId.next(), upload, by, clock.instant()));
        files.keep(it.id(), upload);
        events.publishEvent(new ImportUploaded(origin(by), it.id(), it.checksum(), it.rowCount()));
        return it.id();
    }

    /** Says what the columns mean, and has every row tried with it. */
    void map(ImportId id, @Nullable Integer seen, Mapping mapping, MemberId by) {
        var it = toChange(id, seen);
        it.map(mapping, clock.instant());
        events.publishEvent(new ImportMapped(origin(by), it.id()));
        jobs.check(id);
    }

    /** Has every row that can be taken over taken over. */
    void begin(ImportId id, @Nullable Integer seen, MemberId by) {
        var it = toChange(id, seen);
        it.begin(by, clock.instant());
        events.publishEvent(new ImportBegun(origin(by), it.id()));
        jobs.run(id);
    }

    /** Goes on with what stopped. */
    void resume(ImportId id, @Nullable Integer seen, MemberId by) {
        var it = toChange(id, seen);
        it.resume();
        events.publishEvent(new ImportResumed(origin(by), it.id()));
        if (it.state() == ImportState.RUNNING) jobs.run(id);
        else jobs.check(id);
    }

    void withdraw(ImportId id, @Nullable Integer seen, MemberId by) {
        var it = toChange(id, seen);
        it.withdraw(by, clock.instant());
        rows.forget(id);
        files.forget(id);
        events.publishEvent(new ImportWithdrawn(origin(by), it.id()));
    }

    /** The job's first half: tries every row. Does nothing when that was done or is not wanted any more. */
    void check(ImportId id) {
        var it = find(id);
        if (it.state() != ImportState.CHECKING) return;
        var found = trial.of(it);
        it.checked(found, clock.instant());
        events.publishEvent(new ImportChecked(origin(null), it.id(), Outcome.of(it, found)));
    }

    /** Who has it run, unless it is not running. */
    @Transactional(readOnly = true)
    @Nullable
    MemberId runs(ImportId id) {
        var it = find(id);
        return it.state() == ImportState.RUNNING ? it.begunBy() : null;
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

    /** @param seen the version that a form carries; another means that somebody took a step meanwhile */
    private Import toChange(ImportId id, @Nullable Integer seen) {
        var it = toChange(id);
        if (seen != null && seen != it.version()) throw new ObjectOptimisticLockingFailureException(Import.class, id);
        return it;
    }

    private Import toChange(ImportId id) {
        return imports.findToChange(id.value()).orElseThrow(NotFound::new);
    }

    private Origin origin(@Nullable MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
