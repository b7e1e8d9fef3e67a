package io.demarc.reference;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A version of an organization's own came into force.
 *
 * @param content of the text that was handed in
 */
public record ReferencePublished(
        OrganizationId organization,
        MemberId actor,
        Instant at,
        UUID id,
        String kind,
        VersionNumber number,
        VersionNumber basedOn,
        Fingerprint content)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("reference-version", id);
    }

    @Override
    public String name() {
        return "reference-published";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "kind",
                kind,
                "number",
                number.toString(),
                "basedOn",
                basedOn.toString(),
                "content",
                content.toString());
    }
}
