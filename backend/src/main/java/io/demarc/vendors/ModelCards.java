package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.vendors.VendorEvent.ModelCardStated;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of models. */
@Service
@Transactional
public class ModelCards {

    private final ModelCardRepository cards;
    private final Models models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelCards(ModelCardRepository cards, Models models, ApplicationEventPublisher events, Clock clock) {
        this.cards = cards;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    /** An empty one where none is kept. */
    @Transactional(readOnly = true)
    ModelCard of(ModelId model) {
        return cards.findById(model.value()).orElseGet(() -> new ModelCard(model));
    }

    /** What it says now, whoever said it. */
    @Transactional(readOnly = true)
    public ModelCardFacts facts(ModelId model) {
        return of(model).facts();
    }

    void state(ModelId model, int seen, ModelCardFacts facts, Member me) {
        models.find(model);
        if (of(model).version() != seen) throw new ObjectOptimisticLockingFailureException(ModelCard.class, model);
        state(model, facts, me);
    }

    public void state(ModelId model, ModelCardFacts facts, Member me) {
        me.require(Capability.EDIT_VENDORS);
        models.find(model);
        var card = of(model);
        if (facts.equals(card.facts())) return;
        card.state(facts, me.actor(), clock.instant());
        cards.save(card);
        events.publishEvent(new ModelCardStated(me.origin(clock.instant()), model));
    }
}
