package io.demarc.nextplan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The approved plans whose day has come. */
@Component
class DuePlans {

    private static final Logger LOG = LoggerFactory.getLogger(DuePlans.class);

    private final DuePlan due;

    DuePlans(DuePlan due) {
        this.due = due;
    }

    /** Each by itself: one that cannot take effect, for whatever reason, keeps no other, and is tried again. */
    void takeEffect() {
        for (NextPlan next : due.all())
            try {
                due.takeEffect(next);
            } catch (RuntimeException trouble) {
                LOG.error("the next plan of use case {} did not take effect", next.useCase(), trouble);
            }
    }
}
