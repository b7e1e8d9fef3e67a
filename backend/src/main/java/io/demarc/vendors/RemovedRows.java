package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.DomainEvent;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes rows of the directory away, and tells of it. */
@Component
class RemovedRows {

    private final EntityManager entities;
    private final ObjectProvider<OfferingParts> parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovedRows(
            EntityManager entities,
            ObjectProvider<OfferingParts> parts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    DomainEvent.Origin by(Member me) {
        return me.origin(clock.instant());
    }

    /** What belongs to it goes along, one by one, so that the ledger has what it was. */
    void with(String entity, String owner, UUID id) {
        entities.createQuery("from %s where %s = :id".formatted(entity, owner), Object.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(entities::remove);
    }

    /** What other modules keep of an offering. */
    void withPartsOf(OfferingId offering) {
        parts.forEach(it -> it.removeWith(offering));
    }

    /** What came to rest on it meanwhile, or is kept by a module that nobody here knows, the database refuses. */
    void gone(Object row, DomainEvent event) {
        entities.flush();
        entities.remove(row);
        try {
            entities.flush();
        } catch (ConstraintViolationException rests) {
            throw new RestingRefusal();
        }
        events.publishEvent(event);
    }
}
