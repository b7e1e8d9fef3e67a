package io.demarc.exchange;

import io.demarc.exchange.ImportEvent.ImportChecked;
import io.demarc.exchange.ImportEvent.ImportFinished;
import io.demarc.exchange.ImportEvent.ImportStopped;
import io.demarc.exchange.ImportEvent.Outcome;
import io.demarc.exchange.file.Mapping;
import io.demarc.exchange.file.Reading;
import io.demarc.identity.Member;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of an import that its job takes: what people want of it was asked before the job was queued. */
@Service
@Transactional
class ImportRun {

    private final Imports imports;
    private final ImportFiles files;
    private final ImportRows rows;
    private final Progress progress;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(
            Imports imports,
            ImportFiles files,
            ImportRows rows,
            Progress progress,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.imports = imports;
        this.rows = rows;
        this.progress = progress;
        this.events = events;
        this.clock = clock;
    }

    /** By what to try each row; nothing when that was done, or is not wanted any more. */
    Optional<Mapping> beginChecking(ImportId id) {
        return inState(ImportState.CHECKING, id).map(it -> {
            rows.forget(id);
            progress.begin(id);
            return it.mapping();
        });
    }

    /** Writes rows down that were tried; says whether anybody wants to know more of them. */
    boolean keep(ImportId id, List<Reading> readings) {
        if (inState(ImportState.CHECKING, id).isEmpty()) return false;
        rows.add(id, readings);
        progress.further(id, readings.size());
        return true;
    }

    /** Every row was tried. */
    void checked(ImportId id) {
        inState(ImportState.CHECKING, id).ifPresent(it -> {
            rows.countRepeats(id);
            rows.match(id, it.rowCount());
            var found = rows.counts(id);
            it.checked(found, clock.instant());
            events.publishEvent(new ImportChecked(origin(null), id, Outcome.of(it, found)));
        });
    }

    /** In whose name its rows are taken over; in nobody's, unless it is running. It stays so for the transaction. */
    Optional<Member> runner(ImportId id) {
        return inState(ImportState.RUNNING, id)
                .map(Import::begunBy)
                .map(by -> Member.ofPortal(CurrentOrganization.id(), by));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void further(ImportId id, long rows) {
        progress.further(id, rows);
    }

    void finish(ImportId id) {
        inState(ImportState.RUNNING, id).ifPresent(it -> {
            var done = rows.counts(id);
            it.finish(done, clock.instant());
            files.forget(id); // All that it said stands in the records and in the refused rows.
            events.publishEvent(new ImportFinished(origin(it.begunBy()), id, Outcome.of(it, done)));
        });
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

    private Optional<Import> inState(ImportState state, ImportId id) {
        return Optional.of(toChange(id)).filter(it -> it.state() == state);
    }

    private Origin origin(@Nullable MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
