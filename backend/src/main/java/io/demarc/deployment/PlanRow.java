package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The plan as it is kept: the routing; its legs and conditions are rows of their own. */
@Entity
@Table(name = "deployment_plan")
class PlanRow {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private UUID useCaseId;
    private @Nullable UUID routerOwnerId;
    private @Nullable Boolean routerByThirdParty;
    private @Nullable UUID defaultLegId;

    @Enumerated(EnumType.STRING)
    private Routing.@Nullable FailureBehaviour onFailure;

    private Instant revisedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected PlanRow() {}

    @SuppressWarnings("NullAway.Init")
    PlanRow(UseCaseId useCase) {
        this.id = Uuid7.next();
        this.useCaseId = useCase.value();
    }

    UseCaseId useCase() {
        return new UseCaseId(useCaseId);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** The instant makes each revision a new version, even one that changes a leg alone. */
    void route(Routing routing, Instant at) {
        routerOwnerId = routing.owner();
        routerByThirdParty = routing.byThirdParty();
        defaultLegId = routing.defaultLeg();
        onFailure = routing.onFailure();
        revisedAt = at;
    }

    Routing routing(List<Routing.Condition> conditions) {
        return new Routing(routerOwnerId, routerByThirdParty, defaultLegId, onFailure, conditions);
    }
}
