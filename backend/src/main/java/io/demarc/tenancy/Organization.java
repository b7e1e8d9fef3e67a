package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import java.time.Instant;

/**
 * A tenant.
 *
 * @param slug its place in every address, 1 to 40 lower-case letters, digits and hyphens: {@code /@slug/…}
 */
public record Organization(OrganizationId id, String slug, String name, Instant openedAt) {}
