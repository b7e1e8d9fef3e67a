package io.demarc.exchange.candidate;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name of a vendor was found in an inventory, or it was settled whom it names. */
record CandidateEvent(
        OrganizationId organization,
        @Nullable MemberId actor,
        Instant at,
        UUID candidate,
        String name,
        Map<String, Object> facts)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("vendor-candidate", candidate);
    }
}
