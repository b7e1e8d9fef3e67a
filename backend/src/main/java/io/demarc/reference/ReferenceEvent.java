package io.demarc.reference;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.Fingerprint;
import java.util.UUID;

/** Something happened to an organization's own versions of reference data. */
public sealed interface ReferenceEvent extends DomainEvent {

    UUID id();

    @Override
    default Subject subject() {
        return new Subject("reference-version", id());
    }

    /**
     * One came into force.
     *
     * @param content of the content as it is kept; in version 1, of the text that was handed in
     */
    @Named(value = "reference-published", version = 2)
    record ReferencePublished(
            Origin origin,
            UUID id,
            @Fact String kind,
            @Fact String number,
            @Fact String basedOn,
            @Fact Fingerprint content)
            implements ReferenceEvent {}

    /**
     * Somebody changed the draft of a kind.
     *
     * @param content of the whole draft as it was handed in
     */
    @Named("reference-drafted")
    record ReferenceDrafted(
            Origin origin,
            UUID id,
            @Fact String kind,
            @Fact String basedOn,
            @Fact Fingerprint content) implements ReferenceEvent {}

    /** Somebody discarded the draft of a kind. */
    @Named("reference-draft-discarded")
    record ReferenceDraftDiscarded(
            Origin origin, UUID id, @Fact String kind) implements ReferenceEvent {}
}
