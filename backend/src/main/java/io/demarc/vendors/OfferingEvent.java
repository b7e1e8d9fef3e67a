package io.demarc.vendors;

import io.demarc.kernel.DomainEvent;

/** What a vendor offers was added or described anew, or somebody said whether it may be used. */
public sealed interface OfferingEvent extends DomainEvent {

    OfferingId offering();

    @Override
    default Subject subject() {
        return new Subject("offering", offering().value());
    }

    @Named("offering-added")
    record OfferingAdded(Origin origin, OfferingId offering) implements OfferingEvent {}

    @Named("offering-changed")
    record OfferingChanged(Origin origin, OfferingId offering) implements OfferingEvent {}

    /** Somebody said whether it may be used, and how far. */
    @Named("offering-cleared")
    record OfferingCleared(Origin origin, OfferingId offering) implements OfferingEvent {}
}
