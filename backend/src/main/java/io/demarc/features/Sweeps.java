package io.demarc.features;

import static java.util.stream.Collectors.toMap;

import io.demarc.features.FeatureEvent.FeaturesEntrusted;
import io.demarc.features.FeatureEvent.FeaturesLookedAt;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Offer;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at the features of an offering each quarter, and what they see: the one place that records it. */
@Service
@Transactional
public class Sweeps {

    private final SweepRepository sweeps;
    private final FeatureRepository features;
    private final Offerings offerings;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Sweeps(
            SweepRepository sweeps,
            FeatureRepository features,
            Offerings offerings,
            Members members,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.sweeps = sweeps;
        this.features = features;
        this.offerings = offerings;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Locks it for a member who may change the features of the offering: whoever keeps the vendors, and whoever looks. */
    Sweep toChange(OfferingId offering, Member me) {
        var kept = sweeps.findToChange(offering.value());
        boolean looks = kept.map(Sweep::looker).filter(me.id()::equals).isPresent();
        if (!looks && !me.may(Capability.EDIT_VENDORS))
            throw new AccessDeniedException("neither keeps the vendors nor looks at the offering");
        offerings.facts(offering);
        return kept.orElseGet(() -> sweeps.saveAndFlush(new Sweep(offering, clock.today())));
    }

    /** What a form that names who looks is filled from: 0 while nobody has begun. */
    @Transactional(readOnly = true)
    public int version(OfferingId offering) {
        return sweeps.findByOfferingId(offering.value())
                .map(it -> it.version() + 1)
                .orElse(0);
    }

    /** What a page shows now. */
    @Transactional(readOnly = true)
    public Shown shown(OfferingId offering) {
        return shown(features.findByOfferingIdOrderById(offering.value()));
    }

    /** @param looker null for whoever keeps the vendors */
    public void entrust(OfferingId offering, int version, @Nullable MemberId looker, Member me) {
        me.require(Capability.EDIT_VENDORS);
        offerings.facts(offering);
        var kept = sweeps.findToChange(offering.value());
        if (kept.map(it -> it.version() + 1).orElse(0) != version)
            throw new ObjectOptimisticLockingFailureException(Sweep.class, offering);
        var sweep = kept.orElseGet(() -> toChange(offering, me));
        if (looker != null && members.present(List.of(looker)).isEmpty()) throw Offer.missed();
        if (kept.isPresent() && Objects.equals(looker, sweep.looker())) return;
        sweep.entrust(looker);
        sweeps.saveAndFlush(sweep);
        events.publishEvent(new FeaturesEntrusted(me.origin(clock.instant()), offering, looker));
    }

    /**
     * What somebody sees who looks: that closes the quarter for the offering.
     *
     * @param shown what their page showed
     * @param found by the ids of features; one that is left out is as it was known to be
     */
    public void look(OfferingId offering, Shown shown, Map<UUID, FeatureState> found, Member me) {
        var sweep = toChange(offering, me);
        var all = features.findByOfferingIdOrderById(offering.value());
        if (!shown(all).equals(shown)) throw new ObjectOptimisticLockingFailureException(Sweep.class, offering);
        var today = clock.today();
        boolean another = sweep.isAnotherQuarter(today);
        int switched = 0;
        for (var feature : all)
            if (feature.see(found.getOrDefault(feature.id(), feature.facts().state()), another)) switched++;
        sweep.look(today, me.actor());
        sweeps.saveAndFlush(sweep);
        events.publishEvent(new FeaturesLookedAt(me.origin(clock.instant()), offering, all.size(), switched));
    }

    private static Shown shown(List<Feature> all) {
        return Shown.of(all.stream().collect(toMap(Feature::id, Feature::version)));
    }
}
