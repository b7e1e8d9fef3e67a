package io.demarc.nextplan;

import io.demarc.tenancy.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The approved plans whose day has come. */
@Service
@Transactional
class DuePlans {

    private final NextPlanRepository kept;
    private final Effect effect;
    private final BusinessClock clock;

    DuePlans(NextPlanRepository kept, Effect effect, BusinessClock clock) {
        this.kept = kept;
        this.effect = effect;
        this.clock = clock;
    }

    /** In the order in which use cases are locked. What cannot take effect yet is tried again. */
    void takeEffect() {
        kept.findDue(clock.today()).forEach(effect::take);
    }
}
