package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import io.demarc.text.Name;
import java.time.Instant;
import java.util.Map;

/**
 * A tenant.
 *
 * @param slug its place in every address, 1 to 40 lower-case letters, digits and hyphens: {@code /@slug/…}
 * @param referenceVersions the numbers of its own versions of reference data that are in force, by kind
 */
public record Organization(
        OrganizationId id, String slug, String name, Instant openedAt, Map<String, Integer> referenceVersions) {

    public Organization {
        name = new Name(name).text();
        referenceVersions = Map.copyOf(referenceVersions);
    }

    public Organization(OrganizationId id, String slug, String name, Instant openedAt) {
        this(id, slug, name, openedAt, Map.of());
    }
}
