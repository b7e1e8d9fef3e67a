package io.demarc.exchange.candidate;

import io.demarc.kernel.DomainEvent;
import io.demarc.vendors.VendorId;
import java.util.List;
import java.util.UUID;

/** A name of a vendor was found in an inventory, or it was confirmed whom it names. */
sealed interface CandidateEvent extends DomainEvent {

    UUID candidate();

    @Override
    default Subject subject() {
        return new Subject("vendor-candidate", candidate());
    }

    @Named("vendor-candidate-found")
    record CandidateFound(Origin origin, UUID candidate) implements CandidateEvent {}

    @Named("vendor-candidate-settled")
    record CandidateConfirmed(
            Origin origin, UUID candidate, @Fact List<VendorId> vendors) implements CandidateEvent {}
}
