package io.demarc.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * A row of an organization's. In Java its id is enough; that every key in the database begins with the organization is the
 * database's to see to.
 */
@MappedSuperclass
public abstract class TenantEntity {

    @Id
    protected UUID id;

    /** Written and asked for by Hibernate. */
    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    @SuppressWarnings("NullAway.Init")
    protected TenantEntity() {}

    @SuppressWarnings("NullAway.Init")
    protected TenantEntity(UUID id) {
        this.id = id;
    }
}
