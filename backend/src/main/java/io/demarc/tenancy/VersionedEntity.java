package io.demarc.tenancy;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that is changed, and refuses a change that was made on an older version of it. */
@MappedSuperclass
public abstract class VersionedEntity extends TenantEntity {

    @Version
    private @Nullable Integer version;

    protected VersionedEntity() {}

    protected VersionedEntity(UUID id) {
        super(id);
    }

    /** Whether it was written before, if only in this transaction. */
    protected final boolean isKept() {
        return version != null;
    }

    /** From 0, also for a row that was not written yet. */
    protected final int revision() {
        return version == null ? 0 : version;
    }
}
