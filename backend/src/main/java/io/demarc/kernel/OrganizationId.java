package io.demarc.kernel;

import java.io.Serializable;
import java.util.UUID;

/** The id of an organization, the tenant. */
public record OrganizationId(UUID value) implements Serializable {

    public static OrganizationId next() {
        return new OrganizationId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
