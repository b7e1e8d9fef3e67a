package io.demarc.identity;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership, a grant or a business unit changed: {@code membership-…}, {@code role-…}, {@code business-unit-…}. */
public record IdentityEvent(
        OrganizationId organization,
        @Nullable MemberId actor,
        Instant at,
        String kind,
        UUID id,
        String name,
        Map<String, Object> facts)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject(kind, id);
    }
}
