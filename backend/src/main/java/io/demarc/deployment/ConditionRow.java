package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One line of the routing rule as it is kept. */
@Entity
@Table(name = "routing_condition")
class ConditionRow {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private UUID planId;
    private int position;
    private String attribute;

    @Enumerated(EnumType.STRING)
    private Condition.Operator operator;

    @Column(name = "value")
    private String text;

    private UUID legId;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ConditionRow() {}

    @SuppressWarnings("NullAway.Init")
    ConditionRow(UUID plan, int position, Condition condition) {
        this.id = Uuid7.next();
        this.planId = plan;
        this.position = position;
        this.attribute = condition.attribute();
        this.operator = condition.operator();
        this.text = condition.value();
        this.legId = condition.leg();
    }

    Condition condition() {
        return new Condition(attribute, operator, text, legId);
    }
}
