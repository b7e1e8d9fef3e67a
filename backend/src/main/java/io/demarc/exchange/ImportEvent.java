package io.demarc.exchange;

import io.demarc.kernel.DomainEvent;

/** A step of an import. */
sealed interface ImportEvent extends DomainEvent {

    ImportId imported();

    @Override
    default Subject subject() {
        return new Subject("import", imported().value());
    }

    /** Which file it is about, and what became of its rows. */
    record Outcome(
            @Fact String checksum,
            @Fact long rows,
            @Fact long created,
            @Fact long matched,
            @Fact long refused) {

        static Outcome of(Import it, Counts counts) {
            return new Outcome(it.checksum(), it.rowCount(), counts.created(), counts.matched(), counts.refused());
        }
    }

    @Named("import-uploaded")
    record ImportUploaded(
            Origin origin,
            ImportId imported,
            @Fact String checksum,
            @Fact long rows) implements ImportEvent {}

    @Named("import-mapped")
    record ImportMapped(Origin origin, ImportId imported) implements ImportEvent {}

    @Named("import-checked")
    record ImportChecked(Origin origin, ImportId imported, Outcome outcome) implements ImportEvent {}

    @Named("import-begun")
    record ImportBegun(Origin origin, ImportId imported) implements ImportEvent {}

    /** @param reason a message key */
    @Named("import-stopped")
    record ImportStopped(
            Origin origin, ImportId imported, @Fact String reason) implements ImportEvent {}

    @Named("import-resumed")
    record ImportResumed(Origin origin, ImportId imported) implements ImportEvent {}

    @Named("import-finished")
    record ImportFinished(Origin origin, ImportId imported, Outcome outcome) implements ImportEvent {}

    @Named("import-withdrawn")
    record ImportWithdrawn(Origin origin, ImportId imported) implements ImportEvent {}
}
