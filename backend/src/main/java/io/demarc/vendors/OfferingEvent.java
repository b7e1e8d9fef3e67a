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

    /** Somebody said what holds on a term, or that nothing is known of it any more. */
    @Named("offering-term-stated")
    record OfferingTermStated(
            Origin origin, OfferingId offering, @Fact String term) implements OfferingEvent {}

    /** A price was added, changed or taken away. */
    @Named("offering-priced")
    record OfferingPriced(Origin origin, OfferingId offering) implements OfferingEvent {}

    /** Nothing rested on it. */
    @Named("offering-removed")
    record OfferingRemoved(Origin origin, OfferingId offering) implements OfferingEvent {}
}
