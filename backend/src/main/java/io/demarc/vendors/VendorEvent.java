package io.demarc.vendors;

import io.demarc.kernel.DomainEvent;

/** A vendor or a model was added or described anew. */
public sealed interface VendorEvent extends DomainEvent {

    sealed interface OfVendor extends VendorEvent {

        VendorId vendor();

        @Override
        default Subject subject() {
            return new Subject("vendor", vendor().value());
        }
    }

    @Named("vendor-added")
    record VendorAdded(Origin origin, VendorId vendor) implements OfVendor {}

    @Named("vendor-changed")
    record VendorChanged(Origin origin, VendorId vendor) implements OfVendor {}

    /** It is said to be the same under another name, while use cases refer to it: nothing that was decided ends. */
    @Named("vendor-renamed")
    record VendorRenamed(Origin origin, VendorId vendor) implements OfVendor {}

    /** It turned out to be another one that is kept; what refers to it goes on to do so, and nothing that was decided ends. */
    @Named("vendor-merged")
    record VendorMerged(
            Origin origin, VendorId vendor, @Fact VendorId into) implements OfVendor {}

    /** It is another one again. */
    @Named("vendor-separated")
    record VendorSeparated(Origin origin, VendorId vendor) implements OfVendor {}

    /** Nothing rested on it. */
    @Named("vendor-removed")
    record VendorRemoved(Origin origin, VendorId vendor) implements OfVendor {}

    sealed interface OfModel extends VendorEvent {

        ModelId model();

        @Override
        default Subject subject() {
            return new Subject("model", model().value());
        }
    }

    @Named("model-added")
    record ModelAdded(Origin origin, ModelId model) implements OfModel {}

    @Named("model-changed")
    record ModelChanged(Origin origin, ModelId model) implements OfModel {}

    /** It is said to be the same under another name, while use cases refer to it: nothing that was decided ends. */
    @Named("model-renamed")
    record ModelRenamed(Origin origin, ModelId model) implements OfModel {}

    /** Somebody said whether it may be used, and how far. */
    @Named("model-cleared")
    record ModelCleared(Origin origin, ModelId model) implements OfModel {}

    /** A version of it was added, described anew or taken away. */
    @Named("model-version-stated")
    record ModelVersionStated(Origin origin, ModelId model) implements OfModel {}

    /** What its card says was said anew. */
    @Named("model-card-stated")
    record ModelCardStated(Origin origin, ModelId model) implements OfModel {}

    /** Nothing rested on it. */
    @Named("model-removed")
    record ModelRemoved(Origin origin, ModelId model) implements OfModel {}
}
