package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The plan as it is kept: the routing; its legs and conditions are rows of their own. */
@Entity
@DynamicUpdate
@Table(name = "deployment_plan")
class PlanRow extends VersionedEntity {

    private UUID useCaseId;
    private @Nullable UUID routerOwnerId;
    private @Nullable Boolean routerByThirdParty;
    private @Nullable String routerOperator;
    private @Nullable UUID defaultLegId;

    @Enumerated(EnumType.STRING)
    private Routing.@Nullable FailureBehaviour onFailure;

    private Instant revisedAt;

    @SuppressWarnings("NullAway.Init")
    protected PlanRow() {}

    @SuppressWarnings("NullAway.Init")
    PlanRow(UseCaseId useCase) {
        super(Uuid7.next());
        this.useCaseId = useCase.value();
    }

    UseCaseId useCase() {
        return new UseCaseId(useCaseId);
    }

    UUID id() {
        return id;
    }

    int version() {
        return revision();
    }

    /** The instant makes each revision a new version, even one that changes a leg alone. */
    void route(Routing routing, Instant at) {
        routerOwnerId = routing.owner();
        routerByThirdParty = routing.byThirdParty();
        routerOperator = routing.operator();
        defaultLegId = routing.defaultLeg();
        onFailure = routing.onFailure();
        revisedAt = at;
    }

    Routing routing(List<Routing.Condition> conditions) {
        return new Routing(routerOwnerId, routerByThirdParty, routerOperator, defaultLegId, onFailure, conditions);
    }
}
