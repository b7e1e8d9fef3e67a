package io.demarc.vendors.contract;

import io.demarc.kernel.DomainEvent;
import io.demarc.vendors.OfferingId;

/** Something was said of how an offering can be left. */
sealed interface ExitEvent extends DomainEvent {

    OfferingId offering();

    @Override
    default Subject subject() {
        return new Subject("offering", offering().value());
    }

    /** What binds us to it, or the plan to leave it. */
    @Named("offering-exit-stated")
    record ExitStated(Origin origin, OfferingId offering) implements ExitEvent {}

    /** Something that could take its place was named, passed our tests, or is none any more. */
    @Named("offering-alternative-stated")
    record AlternativeStated(Origin origin, OfferingId offering) implements ExitEvent {}
}
