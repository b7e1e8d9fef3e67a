package io.demarc.nextplan;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.NotFound;
import io.demarc.review.ReviewDesk;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends next plans for approval as whoever sends them has seen them. */
@Service
@Transactional
public class Submissions {

    private final NextPlanRepository kept;
    private final UseCaseStates states;
    private final ReviewDesk desk;

    Submissions(NextPlanRepository kept, UseCaseStates states, ReviewDesk desk) {
        this.kept = kept;
        this.states = states;
        this.desk = desk;
    }

    /** @return its review */
    public UUID send(UseCaseId useCase, int version, String note, Member me) {
        states.lock(useCase);
        var next = kept.findOpen(useCase.value()).orElseThrow(NotFound::new);
        if (next.version() != version) throw new ObjectOptimisticLockingFailureException(NextPlan.class, next.id());
        return desk.send(next.subject(), me, note);
    }
}
