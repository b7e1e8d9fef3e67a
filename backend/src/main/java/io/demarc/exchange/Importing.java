package io.demarc.exchange;

import io.demarc.exchange.file.Mapping;
import io.demarc.exchange.file.Upload;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.Map;
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
        publish(it, ImportEvent.Kind.UPLOADED, by, Map.of("checksum", it.checksum(), "rows", it.rowCount()));
        return it.id();
    }

    /** Says what the columns mean, and has every row tried with it. */
    void map(ImportId id, @Nullable Integer seen, Mapping mapping, MemberId by) {
        var it = toChange(id, seen);
        it.map(mapping, clock.instant());
        publish(it, ImportEvent.Kind.MAPPED, by, Map.of());
        jobs.check(id);
    }

    /** Has every row that can be taken over taken over. */
    void begin(ImportId id, @Nullable Integer seen, MemberId by) {
        var it = toChange(id, seen);
        it.begin(by, clock.instant());
        publish(it, ImportEvent.Kind.BEGUN, by, Map.of());
        jobs.run(id);
    }

    /** Goes on with what stopped. */
    void resume(ImportId id, @Nullable Integer seen, MemberId by) {
        var it = toChange(id, seen);
        it.resume();
        publish(it, ImportEvent.Kind.RESUMED, by, Map.of());
        if (it.state() == ImportState.RUNNING) jobs.run(id);
        else jobs.check(id);
    }

    void withdraw(ImportId id, @Nullable Integer seen, MemberId by) {
        var it = toChange(id, seen);
        it.withdraw(by, clock.instant());
        rows.forget(id);
        files.forget(id);
        publish(it, ImportEvent.Kind.WITHDRAWN, by, Map.of());
    }

    /** The job's first half: tries every row. Does nothing when that was done or is not wanted any more. */
    void check(ImportId id) {
        var it = find(id);
        if (it.state() != ImportState.CHECKING) return;
        var found = trial.of(it);
        it.checked(found, clock.instant());
        publish(it, ImportEvent.Kind.CHECKED, null, facts(it, found));
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
        publish(it, ImportEvent.Kind.FINISHED, it.begunBy(), facts(it, done));
    }

    void stop(ImportId id, String reason) {
        var it = toChange(id);
        if (!it.state().atWork()) return;
        it.stop(reason, clock.instant());
        publish(it, ImportEvent.Kind.STOPPED, null, Map.of("reason", reason));
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

    private static Map<String, Object> facts(Import it, Counts counts) {
        return Map.of(
                "checksum", it.checksum(),
                "rows", it.rowCount(),
                "created", counts.created(),
                "matched", counts.matched(),
                "refused", counts.refused());
    }

    private void publish(Import it, ImportEvent.Kind kind, @Nullable MemberId by, Map<String, Object> facts) {
        events.publishEvent(new ImportEvent(CurrentOrganization.id(), by, clock.instant(), it.id(), kind, facts));
    }
}
