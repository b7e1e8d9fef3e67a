package io.demarc.review;

import io.demarc.inventory.UseCaseEvent;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.ReviewSubject;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees every change of a use case, whichever module tells it, in the same transaction and after all others have seen it. */
@Component
class UseCaseWatch {

    private final MaterialChanges changes;
    private final Submissions submissions;
    private final UseCaseReviews useCases;
    private final EntityManager entities;

    UseCaseWatch(MaterialChanges changes, Submissions submissions, UseCaseReviews useCases, EntityManager entities) {
        this.changes = changes;
        this.submissions = submissions;
        this.useCases = useCases;
        this.entities = entities;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(DomainEvent event) {
        var actor = event.actor();
        if (actor == null || !event.subject().kind().equals("use-case") || changesNoFacts(event)) return;
        var subject = new ReviewSubject.OfUseCase(event.subject().id());
        entities.flush();
        changes.reconcile(subject, actor);
        if (event instanceof UseCaseEvent it && it.kind() == UseCaseEvent.Kind.RETIRED)
            submissions.withdrawAll(subject, actor);
        useCases.updateStanding(new UseCaseId(subject.id()));
    }

    private static boolean changesNoFacts(DomainEvent event) {
        return event instanceof UseCaseEvent it
                && switch (it.kind()) {
                    case REGISTERED, IMPORTED, SUBMITTED -> true;
                    case DESCRIBED, ANSWERED, CLAIMED, RETIRED -> false;
                };
    }
}
