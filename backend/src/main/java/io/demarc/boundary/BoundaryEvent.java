package io.demarc.boundary;

import io.demarc.boundary.matrix.Layer;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to the boundary of a use case. */
public sealed interface BoundaryEvent extends DomainEvent {

    UseCaseId useCase();

    @Override
    default Subject subject() {
        return new Subject("use-case", useCase().value());
    }

    /**
     * Somebody was named for a layer, or the control that they rely on was.
     *
     * @param owner, control before version 2 an empty text where there is none
     */
    @Named(value = "boundary-layer-assigned", version = 2)
    record LayerAssigned(
            Origin origin,
            UseCaseId useCase,
            @Fact UUID leg,
            @Fact Layer layer,
            @Fact @Nullable MemberId owner,
            @Fact @Nullable String control)
            implements BoundaryEvent {}

    /**
     * Somebody was named for several layers in one act; nobody was before. The three lists belong together by their order.
     *
     * @param legs the ids of the places
     */
    @Named("boundary-layers-assigned")
    record LayersAssigned(
            Origin origin,
            UseCaseId useCase,
            @Fact List<UUID> legs,
            @Fact List<Layer> layers,
            @Fact List<MemberId> owners)
            implements BoundaryEvent {

        static LayersAssigned of(Origin origin, UseCaseId useCase, List<Boundaries.Naming> namings) {
            return new LayersAssigned(
                    origin,
                    useCase,
                    namings.stream().map(Boundaries.Naming::leg).toList(),
                    namings.stream().map(Boundaries.Naming::layer).toList(),
                    namings.stream().map(Boundaries.Naming::owner).toList());
        }
    }
}
