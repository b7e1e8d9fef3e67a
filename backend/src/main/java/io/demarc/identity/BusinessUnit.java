package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A part of the organization. The root is the organization as a whole. */
@Entity
public class BusinessUnit {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private @Nullable UUID parentId;
    private String name;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected BusinessUnit() {}

    @SuppressWarnings("NullAway.Init")
    BusinessUnit(BusinessUnitId id, @Nullable BusinessUnitId parent, String name) {
        this.id = id.value();
        this.parentId = parent == null ? null : parent.value();
        this.name = name.strip();
    }

    public BusinessUnitId id() {
        return new BusinessUnitId(id);
    }

    /** Null for the root. */
    public @Nullable BusinessUnitId parent() {
        return parentId == null ? null : new BusinessUnitId(parentId);
    }

    public String name() {
        return name;
    }

    /** Goes up with every change. */
    public int version() {
        return version == null ? 0 : version;
    }

    void rename(String name) {
        this.name = name.strip();
    }
}
