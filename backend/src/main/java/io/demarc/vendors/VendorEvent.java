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
}
