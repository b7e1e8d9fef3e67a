package io.demarc.nextplan;

import io.demarc.inventory.UseCaseStates;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets one plan take effect that is due, in a transaction of its own. */
@Service
@Transactional
class DuePlan {

    private final NextPlanRepository kept;
    private final UseCaseStates states;
    private final Effect effect;
    private final BusinessClock clock;

    DuePlan(NextPlanRepository kept, UseCaseStates states, Effect effect, BusinessClock clock) {
        this.clock = clock;
        this.kept = kept;
        this.states = states;
        this.effect = effect;
    }

    /** In the order in which use cases are locked. */
    @Transactional(readOnly = true)
    List<NextPlan> all() {
        return kept.findDue(clock.today());
    }

    /** @param before as it was found: it may have been changed or dropped until its use case was locked */
    void takeEffect(NextPlan before) {
        states.lock(before.useCase());
        kept.findById(before.subject().id()).ifPresent(effect::take);
    }
}
