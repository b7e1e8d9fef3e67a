package io.demarc.boundary;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was named for a layer, or the control that they rely on was. */
public record LayerAssigned(
        OrganizationId organization,
        MemberId actor,
        Instant at,
        UseCaseId useCase,
        UUID leg,
        Layer layer,
        @Nullable MemberId owner,
        @Nullable String control)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("use-case", useCase.value());
    }

    @Override
    public String name() {
        return "boundary-layer-assigned";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "leg",
                leg.toString(),
                "layer",
                layer.id(),
                "owner",
                owner == null ? "" : owner.toString(),
                "control",
                control == null ? "" : control);
    }
}
