package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingEvent.OfferingAdded;
import io.demarc.vendors.OfferingEvent.OfferingChanged;
import io.demarc.vendors.OfferingEvent.OfferingCleared;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What vendors offer: finds it, and records what changes. */
@Service
@Transactional
public class Offerings {

    private final OfferingRepository offerings;
    private final Vendors vendors;
    private final ObjectProvider<Referrers> referrers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offerings(
            OfferingRepository offerings,
            Vendors vendors,
            ObjectProvider<Referrers> referrers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offerings = offerings;
        this.vendors = vendors;
        this.referrers = referrers;
        this.events = events;
        this.clock = clock;
    }

    public OfferingId add(OfferingFacts facts, Member me) {
        me.require(Capability.EDIT_VENDORS);
        named(facts);
        var offering = offerings.save(new Offering(OfferingId.next(), facts, me.actor(), clock.instant()));
        events.publishEvent(new OfferingAdded(me.origin(clock.instant()), offering.id()));
        return offering.id();
    }

    /** What is known of it. */
    @Transactional(readOnly = true)
    public OfferingFacts facts(OfferingId id) {
        return find(id).facts();
    }

    @Transactional(readOnly = true)
    Offering find(OfferingId id) {
        return offerings.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** The vendor's offering of that name, as {@link io.demarc.text.Name} says. */
    @Transactional(readOnly = true)
    public Optional<OfferingId> findByName(VendorId vendor, String name) {
        return offerings
                .findByName(CurrentOrganization.id().value(), vendor.value(), name)
                .map(Offering::id);
    }

    /** Whether another offering of the vendor than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(VendorId vendor, String name, @Nullable OfferingId own) {
        return findByName(vendor, name).filter(other -> !other.equals(own)).isPresent();
    }

    void describe(OfferingId id, int version, OfferingFacts facts, Member me) {
        var offering = edited(id, version, me);
        var before = offering.facts();
        if (facts.equals(before)) return;
        named(facts);
        if (!facts.decidesAs(before)) referrers.forEach(it -> it.follow(id, me.id()));
        offering.describe(facts, me.actor(), clock.instant());
        events.publishEvent(new OfferingChanged(me.origin(clock.instant()), id));
    }

    /** The same as it is known now. */
    public void describe(OfferingId id, OfferingFacts facts, Member me) {
        describe(id, find(id).version(), facts, me);
    }

    /** @param said whether it may be used; null where nobody says so any more */
    public void clear(OfferingId id, int version, Clearance.@Nullable Said said, Member me) {
        var offering = edited(id, version, me);
        if (Objects.equals(said, offering.clearance().map(Clearance::said).orElse(null))) return;
        offering.clear(said == null ? null : said.by(me.actor(), clock.instant()));
        events.publishEvent(new OfferingCleared(me.origin(clock.instant()), id));
    }

    private Offering edited(OfferingId id, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var offering = find(id);
        if (offering.version() != version) throw new ObjectOptimisticLockingFailureException(Offering.class, id);
        return offering;
    }

    /** Whoever is named in it is a vendor of the organization. */
    private void named(OfferingFacts facts) {
        vendors.find(facts.vendor());
        if (facts.operator() != null) vendors.find(facts.operator());
        if (facts.hosting() != null) vendors.find(facts.hosting());
    }
}
