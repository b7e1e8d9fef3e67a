package io.demarc.features;

import io.demarc.features.FeatureEvent.FeatureAdded;
import io.demarc.features.FeatureEvent.FeatureChanged;
import io.demarc.features.FeatureEvent.FeatureForbidden;
import io.demarc.features.FeatureEvent.FeatureRegistered;
import io.demarc.features.FeatureEvent.FeatureReleased;
import io.demarc.features.FeatureEvent.FeatureRemoved;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The AI features of offerings: finds them, and records what is said of them. */
@Service
@Transactional
public class Features {

    private final FeatureRepository features;
    private final Sweeps sweeps;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Features(
            FeatureRepository features,
            Sweeps sweeps,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.features = features;
        this.sweeps = sweeps;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** One of that offering. */
    @Transactional(readOnly = true)
    Feature find(OfferingId offering, UUID id) {
        return features.findById(id)
                .filter(it -> it.offering().equals(offering))
                .orElseThrow(NotFound::new);
    }

    /** Whether another feature of the offering than this one has the name already. */
    @Transactional(readOnly = true)
    boolean isTaken(OfferingId offering, String name, @Nullable UUID own) {
        return features.findByName(CurrentOrganization.id().value(), offering.value(), name)
                .filter(other -> !other.id().equals(own))
                .isPresent();
    }

    public UUID add(OfferingId offering, FeatureFacts facts, Member me) {
        sweeps.toChange(offering, me);
        var feature = features.saveAndFlush(new Feature(offering, facts, me.actor(), clock.instant()));
        events.publishEvent(new FeatureAdded(now(me), offering, facts.state()));
        return feature.id();
    }

    void change(OfferingId offering, UUID id, int version, FeatureFacts facts, Member me) {
        var feature = edited(offering, id, version, me);
        if (facts.equals(feature.facts())) return;
        feature.describe(facts, me.actor(), clock.instant());
        features.saveAndFlush(feature);
        events.publishEvent(new FeatureChanged(now(me), offering));
    }

    /**
     * Says what it is to us.
     *
     * @param said null where nobody says it any more; a use case is one that the member may see
     */
    void rule(OfferingId offering, UUID id, int version, Ruling.@Nullable Said said, Member me) {
        if (said instanceof Ruling.Said.PartOf part
                && catalogue.visible(new UseCaseId(part.useCase()), me).stage() == Stage.RETIRED) throw Offer.missed();
        var feature = edited(offering, id, version, me);
        if (Objects.equals(said, feature.ruling().map(Ruling::said).orElse(null))) return;
        feature.rule(said == null ? null : Ruling.of(said, me.actor(), clock.instant()));
        features.saveAndFlush(feature);
        events.publishEvent(
                switch (said) {
                    case Ruling.Said.PartOf part ->
                        new FeatureRegistered(now(me), offering, new UseCaseId(part.useCase()));
                    case Ruling.Said.Forbidden _ -> new FeatureForbidden(now(me), offering);
                    case null -> new FeatureReleased(now(me), offering);
                });
    }

    /** The same as it is known now. */
    public void rule(OfferingId offering, UUID id, Ruling.@Nullable Said said, Member me) {
        rule(offering, id, find(offering, id).version(), said, me);
    }

    void remove(OfferingId offering, UUID id, int version, Member me) {
        features.delete(edited(offering, id, version, me));
        events.publishEvent(new FeatureRemoved(now(me), offering));
    }

    private Feature edited(OfferingId offering, UUID id, int version, Member me) {
        sweeps.toChange(offering, me);
        var feature = find(offering, id);
        if (feature.version() != version) throw new ObjectOptimisticLockingFailureException(Feature.class, id);
        return feature;
    }

    private Origin now(Member me) {
        return me.origin(clock.instant());
    }
}
