package io.demarc.vendors.ending;

import io.demarc.kernel.DomainEvent;
import io.demarc.vendors.ModelId;

/** Something was recorded about the end of a model, corrected, or taken back. */
sealed interface ModelEndEvent extends DomainEvent {

    ModelId model();

    @Override
    default Subject subject() {
        return new Subject("model", model().value());
    }

    @Named("model-end-announced")
    record ModelEndAnnounced(Origin origin, ModelId model) implements ModelEndEvent {}

    /** The same source names another day or successor. */
    @Named("model-end-changed")
    record ModelEndChanged(Origin origin, ModelId model) implements ModelEndEvent {}

    @Named("model-end-withdrawn")
    record ModelEndWithdrawn(Origin origin, ModelId model) implements ModelEndEvent {}
}
