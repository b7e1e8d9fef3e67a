package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.vendors.OfferingEvent.OfferingPriced;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The prices of an offering: each with its day. */
@Service
@Transactional
class Prices {

    private final PriceRepository prices;
    private final Offerings offerings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Prices(PriceRepository prices, Offerings offerings, ApplicationEventPublisher events, Clock clock) {
        this.prices = prices;
        this.offerings = offerings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Price> of(OfferingId offering) {
        return prices.findTop200ByOfferingIdOrderById(offering.value());
    }

    /** One of that offering. */
    @Transactional(readOnly = true)
    Price find(OfferingId offering, UUID id) {
        return prices.findById(id)
                .filter(it -> it.offering().equals(offering.value()))
                .orElseThrow(NotFound::new);
    }

    void add(OfferingId offering, Price.Said said, Member me) {
        me.require(Capability.EDIT_VENDORS);
        offerings.find(offering);
        state(new Price(offering), said, me);
    }

    void change(OfferingId offering, UUID id, int version, Price.Said said, Member me) {
        var price = edited(offering, id, version, me);
        if (!said.equals(price.said())) state(price, said, me);
    }

    private void state(Price price, Price.Said said, Member me) {
        price.state(said, me.actor(), clock.instant());
        prices.save(price);
        events.publishEvent(new OfferingPriced(me.origin(clock.instant()), new OfferingId(price.offering())));
    }

    void remove(OfferingId offering, UUID id, int version, Member me) {
        prices.delete(edited(offering, id, version, me));
        events.publishEvent(new OfferingPriced(me.origin(clock.instant()), offering));
    }

    private Price edited(OfferingId offering, UUID id, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var price = find(offering, id);
        if (price.version() != version) throw new ObjectOptimisticLockingFailureException(Price.class, id);
        return price;
    }
}
