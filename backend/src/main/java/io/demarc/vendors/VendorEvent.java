package io.demarc.vendors;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vendor or a model was added or changed: {@code vendor-added}, {@code model-changed} … */
public record VendorEvent(
        OrganizationId organization, @Nullable MemberId actor, Instant at, String kind, UUID id, String name)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject(kind, id);
    }
}
