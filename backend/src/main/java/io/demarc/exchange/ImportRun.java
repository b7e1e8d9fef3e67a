package io.demarc.exchange;

import io.demarc.exchange.ImportEvent.ImportChecked;
import io.demarc.exchange.ImportEvent.ImportFinished;
import io.demarc.exchange.ImportEvent.ImportStopped;
import io.demarc.exchange.ImportEvent.Outcome;
import io.demarc.exchange.file.Mapping;
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

    /**
     * What is left to try.
     *
     * @param mapping by what to read each row
     * @param done how many rows were tried before
     */
    record Trial(Mapping mapping, long done) {}

    /** Nothing when all was tried, or is not wanted any more. */
    Optional<Trial> beginChecking(ImportId id) {
        return inState(ImportState.CHECKING, id).map(it -> {
            long done = rows.areOfBefore(id) ? 0 : progress.of(id);
            if (done == 0) {
                rows.forget(id); // Those of another mapping or version.
                progress.begin(id);
            }
            return new Trial(it.mapping(), done);
        });
    }

    /** Every row was tried. */
    void checked(ImportId id) {
        inState(ImportState.CHECKING, id).ifPresent(it -> {
            var found = rows.counts(id);
            it.checked(found, clock.instant());
            events.publishEvent(new ImportChecked(origin(null), id, Outcome.of(it, found)));
        });
    }

    /** In whose name its rows are taken over; in nobody's, unless it is running. It may be withdrawn at any moment. */
    @Transactional(readOnly = true)
    Optional<Member> runner(ImportId id) {
        var organization = CurrentOrganization.id();
        return imports.runner(organization.value(), id.value())
                .map(by -> Member.ofPortal(organization, new MemberId(by)));
    }

    /**
     * So many rows are done in this transaction, which locks the import no earlier than here.
     *
     * @return whether it is still in that state; else nobody wants what was done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean further(ImportState state, ImportId id, long rows) {
        if (inState(state, id).isEmpty()) return false;
        progress.further(id, rows);
        return true;
    }

    void finish(ImportId id) {
        inState(ImportState.RUNNING, id).ifPresent(it -> {
            var done = rows.counts(id);
            it.finish(done, rows.weight(id), clock.instant());
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
