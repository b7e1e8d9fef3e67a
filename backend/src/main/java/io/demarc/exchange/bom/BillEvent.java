package io.demarc.exchange.bom;

import io.demarc.kernel.DomainEvent;

/** A step of a bill of materials on its way into the directory. */
sealed interface BillEvent extends DomainEvent {

    BillId bill();

    @Override
    default Subject subject() {
        return new Subject("bill", bill().value());
    }

    /** What became of its lines. */
    record Became(
            @Fact long created,
            @Fact long completed,
            @Fact long differing,
            @Fact long unchanged,
            @Fact long refused) {

        static Became of(BillCounts counts) {
            return new Became(
                    counts.created(), counts.completed(), counts.differing(), counts.unchanged(), counts.refused());
        }
    }

    @Named("bill-uploaded")
    record BillUploaded(
            Origin origin,
            BillId bill,
            @Fact String checksum,
            @Fact long lines) implements BillEvent {}

    @Named("bill-compared")
    record BillCompared(Origin origin, BillId bill, Became became) implements BillEvent {}

    /** @param replaces whether what the directory says otherwise is replaced */
    @Named("bill-begun")
    record BillBegun(Origin origin, BillId bill, @Fact boolean replaces) implements BillEvent {}

    @Named("bill-stopped")
    record BillStopped(Origin origin, BillId bill) implements BillEvent {}

    @Named("bill-finished")
    record BillFinished(Origin origin, BillId bill, Became became) implements BillEvent {}

    @Named("bill-withdrawn")
    record BillWithdrawn(Origin origin, BillId bill) implements BillEvent {}
}
