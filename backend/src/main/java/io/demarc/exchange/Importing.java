package io.demarc.exchange;

import io.demarc.exchange.ImportEvent.ImportBegun;
import io.demarc.exchange.ImportEvent.ImportMapped;
import io.demarc.exchange.ImportEvent.ImportResumed;
import io.demarc.exchange.ImportEvent.ImportUploaded;
import io.demarc.exchange.ImportEvent.ImportWithdrawn;
import io.demarc.exchange.file.Mapping;
import io.demarc.exchange.file.Unreadable;
import io.demarc.exchange.file.Upload;
import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import that people take; those of its job are in {@link ImportRun}. */
@Service
@Transactional
class Importing {

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportJobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Importing(
            Imports imports,
            ImportFiles files,
            ImportRows rows,
            ImportJobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Import find(ImportId id) {
        return imports.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** @throws Unreadable when the organization keeps as much as it may already */
    ImportId upload(Upload upload, Member me) {
        return upload(ImportId.next(), upload, me);
    }

    /** The same under an id, which is taken once. */
    ImportId upload(ImportId id, Upload upload, Member me) {
        me.require(Capability.IMPORT);
        files.keep(id, upload);
        var it = imports.saveAndFlush(new Import(id, upload, me.id(), clock.instant()));
        events.publishEvent(new ImportUploaded(me.origin(clock.instant()), it.id(), it.checksum(), it.rowCount()));
        return it.id();
    }

    /** Says what the columns mean, and has every row tried with it. */
    void map(ImportId id, @Nullable Integer seen, Mapping mapping, Member me) {
        var it = toChange(id, seen, me);
        it.map(mapping, clock.instant());
        events.publishEvent(new ImportMapped(me.origin(clock.instant()), it.id()));
        jobs.check(it);
    }

    /** Has every row that can be taken over taken over. */
    void begin(ImportId id, @Nullable Integer seen, Member me) {
        var it = toChange(id, seen, me);
        it.begin(me.id(), clock.instant());
        events.publishEvent(new ImportBegun(me.origin(clock.instant()), it.id()));
        jobs.run(it);
    }

    /** Goes on with what stopped. */
    void resume(ImportId id, @Nullable Integer seen, Member me) {
        var it = toChange(id, seen, me);
        it.resume();
        events.publishEvent(new ImportResumed(me.origin(clock.instant()), it.id()));
        if (it.state() == ImportState.RUNNING) jobs.goOn(it);
        else jobs.check(it);
    }

    /** Ends it wherever it is: its job stops at the next rows. The file is gone, and all that its rows say. */
    void withdraw(ImportId id, @Nullable Integer seen, Member me) {
        var it = toChange(id, seen, me);
        it.withdraw(me.id(), clock.instant());
        rows.forget(id);
        files.forget(id);
        events.publishEvent(new ImportWithdrawn(me.origin(clock.instant()), it.id()));
    }

    /** @param seen the version that a form carries; another means that somebody took a step meanwhile */
    private Import toChange(ImportId id, @Nullable Integer seen, Member me) {
        me.require(Capability.IMPORT);
        var it = imports.findToChange(id.value()).orElseThrow(NotFound::new);
        if (seen != null && seen != it.version()) throw new ObjectOptimisticLockingFailureException(Import.class, id);
        return it;
    }
}
