package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.text.Name;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A part of the organization. The root is the organization as a whole. */
@Entity
@DynamicUpdate
public class BusinessUnit extends VersionedEntity {

    private @Nullable UUID parentId;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected BusinessUnit() {}

    @SuppressWarnings("NullAway.Init")
    BusinessUnit(BusinessUnitId id, @Nullable BusinessUnitId parent, Name name) {
        super(id.value());
        this.parentId = parent == null ? null : parent.value();
        this.name = name.text();
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
        return revision();
    }

    void rename(Name name) {
        this.name = name.text();
    }
}
