package io.demarc.features;

import io.demarc.kernel.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feature is to us, who said so, and when: it is part of a use case, or forbidden.
 *
 * @param useCaseId null where it is forbidden
 * @param because why it is forbidden; null where it is part of a use case
 */
@Embeddable
public record Ruling(
        @Nullable UUID useCaseId,
        @Column(name = "forbidden_because") @Nullable String because,
        @Column(name = "ruled_by") @Nullable MemberId ruledBy,
        @Column(name = "ruled_at") Instant ruledAt) {

    /** The same without who said it. */
    public sealed interface Said {

        /** It is registered as this use case. */
        record PartOf(UUID useCase) implements Said {}

        /** Nobody may use it. */
        record Forbidden(String because) implements Said {}
    }

    static Ruling of(Said said, @Nullable MemberId by, Instant at) {
        return switch (said) {
            case Said.PartOf part -> new Ruling(part.useCase(), null, by, at);
            case Said.Forbidden forbidden -> new Ruling(null, forbidden.because(), by, at);
        };
    }

    Said said() {
        if (useCaseId != null) return new Said.PartOf(useCaseId);
        return new Said.Forbidden(because == null ? "" : because);
    }
}
