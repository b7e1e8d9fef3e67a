package io.demarc.features;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.OfferingId;
import org.jspecify.annotations.Nullable;

/** Something was said about the AI features of an offering, or somebody looked at them. */
sealed interface FeatureEvent extends DomainEvent {

    OfferingId offering();

    @Override
    default Subject subject() {
        return new Subject("offering", offering().value());
    }

    @Named("feature-added")
    record FeatureAdded(
            Origin origin, OfferingId offering, @Fact FeatureState state) implements FeatureEvent {}

    @Named("feature-changed")
    record FeatureChanged(Origin origin, OfferingId offering) implements FeatureEvent {}

    @Named("feature-removed")
    record FeatureRemoved(Origin origin, OfferingId offering) implements FeatureEvent {}

    @Named("feature-registered")
    record FeatureRegistered(
            Origin origin,
            OfferingId offering,
            @Fact("use-case") UseCaseId useCase) implements FeatureEvent {}

    @Named("feature-forbidden")
    record FeatureForbidden(Origin origin, OfferingId offering) implements FeatureEvent {}

    /** It is neither part of a use case nor forbidden any more. */
    @Named("feature-released")
    record FeatureReleased(Origin origin, OfferingId offering) implements FeatureEvent {}

    /** @param switched how many were in another state than they were known to be in */
    @Named("features-looked-at")
    record FeaturesLookedAt(
            Origin origin,
            OfferingId offering,
            @Fact int features,
            @Fact int switched) implements FeatureEvent {}

    /** @param colleague who looks from now on; null for whoever keeps the vendors */
    @Named("features-entrusted")
    record FeaturesEntrusted(
            Origin origin,
            OfferingId offering,
            @Fact @Nullable MemberId colleague) implements FeatureEvent {}
}
