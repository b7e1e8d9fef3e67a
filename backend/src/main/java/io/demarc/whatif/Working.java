package io.demarc.whatif;

import org.springframework.stereotype.Component;

/**
 * Works out what the next few use cases would become. It can be stopped and begun again at any time: what is looked at is read
 * before anything is locked, and kept in a transaction of its own.
 */
@Component
class Working {

    /** So many at once. */
    static final int CHUNK = 500;

    private final WhatIfs whatIfs;
    private final Foretelling foretelling;
    private final WorkedOut workedOut;

    Working(WhatIfs whatIfs, Foretelling foretelling, WorkedOut workedOut) {
        this.whatIfs = whatIfs;
        this.foretelling = foretelling;
        this.workedOut = workedOut;
    }

    /** @return whether some are left */
    boolean step(WhatIfId id) {
        var asked = whatIfs.find(id);
        return !asked.isDone() && workedOut.keep(asked, foretelling.next(asked.question(), asked.reachedId(), CHUNK));
    }
}
