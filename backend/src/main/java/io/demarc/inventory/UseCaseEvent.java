package io.demarc.inventory;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something happened to a use case itself or to the answers about it. */
public record UseCaseEvent(
        OrganizationId organization,
        @Nullable MemberId actor,
        Instant at,
        UseCaseId useCase,
        Kind kind,
        Map<String, Object> facts)
        implements DomainEvent {

    /** Each is an event name: {@code use-case-registered} … */
    public enum Kind {
        REGISTERED,
        IMPORTED,
        DESCRIBED,
        ANSWERED,
        CLAIMED,
        /** Somebody asks for a decision on it as it is now. */
        SUBMITTED,
        RETIRED
    }

    @Override
    public Subject subject() {
        return new Subject("use-case", useCase.value());
    }

    @Override
    public String name() {
        return "use-case-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
