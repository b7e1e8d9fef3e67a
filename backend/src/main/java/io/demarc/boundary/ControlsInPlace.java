package io.demarc.boundary;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.demarc.inventory.UseCaseState;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which controls are there, as far as a boundary knows: how far one is implemented is asked nowhere, so it counts where a layer
 * names it and is proven today.
 */
@Component
public class ControlsInPlace {

    private final Boundaries boundaries;

    ControlsInPlace(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /** The ids of controls by the id of the leg. */
    public Map<UUID, Set<String>> of(UseCaseState useCase) {
        return boundaries.assessed(useCase).legs().stream()
                .filter(it -> it.leg() != null)
                .collect(toMap(it -> Objects.requireNonNull(it.leg()).id(), ControlsInPlace::proven));
    }

    private static Set<String> proven(Column column) {
        return column.cells().values().stream()
                .filter(it -> it.state() == CellState.PROVEN && it.control() != null)
                .map(it -> Objects.requireNonNull(it.control()))
                .collect(toSet());
    }
}
