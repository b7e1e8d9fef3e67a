package io.demarc.whatif;

import io.demarc.kernel.DomainEvent;

/** Somebody thought of something, or it was worked out further. */
sealed interface WhatIfEvent extends DomainEvent {

    WhatIfId whatIf();

    @Override
    default Subject subject() {
        return new Subject("what-if", whatIf().value());
    }

    /** @param useCases how many it would touch */
    @Named("what-if-asked")
    record WhatIfAsked(
            Origin origin,
            WhatIfId whatIf,
            @Fact("supposed") Kind kind,
            @Fact("use-cases") int useCases) implements WhatIfEvent {}

    /** @param useCases of how many of them it is known now */
    @Named("what-if-worked-out")
    record WhatIfWorkedOut(
            Origin origin,
            WhatIfId whatIf,
            @Fact("use-cases") int useCases) implements WhatIfEvent {}
}
