package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of the routing rule as it is kept. */
@Entity
@Immutable
@Table(name = "routing_condition")
class ConditionRow extends VersionedEntity {

    private UUID planId;
    private int position;
    private String attribute;

    @Enumerated(EnumType.STRING)
    private Condition.Operator operator;

    @Column(name = "value")
    private String text;

    private UUID legId;

    @SuppressWarnings("NullAway.Init")
    protected ConditionRow() {}

    @SuppressWarnings("NullAway.Init")
    ConditionRow(UUID plan, int position, Condition condition) {
        super(Uuid7.next());
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
