package io.demarc.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an organization, told where it is recorded and in the same transaction. The ledger keeps
 * every one of them for ever, so an event carries ids and figures only: never a name, an address or free text.
 */
public interface DomainEvent {

    OrganizationId organization();

    /** Who did it; null when the portal did, by date or on a job's behalf. */
    @Nullable
    MemberId actor();

    Instant at();

    Subject subject();

    /** Stable for ever, like {@code use-case-registered}. */
    String name();

    /** Raised when the meaning of {@link #facts()} changes. */
    default int version() {
        return 1;
    }

    /** Strings, numbers, booleans, and lists of them. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    /** What it happened to, like {@code use-case} and its id. */
    record Subject(String kind, UUID id) {}
}
