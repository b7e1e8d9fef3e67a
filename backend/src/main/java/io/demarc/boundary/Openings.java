package io.demarc.boundary;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.deployment.Deployments;
import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what is open in a boundary, in words. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class Openings {

    private final UseCaseStates states;
    private final Deployments deployments;
    private final Boundaries boundaries;
    private final Counterparties counterparties;
    private final Members members;
    private final BoundaryReference reference;

    Openings(
            UseCaseStates states,
            Deployments deployments,
            Boundaries boundaries,
            Counterparties counterparties,
            Members members,
            BoundaryReference reference) {
        this.states = states;
        this.deployments = deployments;
        this.boundaries = boundaries;
        this.counterparties = counterparties;
        this.members = members;
        this.reference = reference;
    }

    /** Of a draft as if somebody asked for a decision on it now. A constant number of statements. */
    public OpenLayers of(UseCaseId id) {
        var useCase = states.of(id);
        var plan = deployments.plan(useCase);
        if (plan.legs().isEmpty()) return OpenLayers.NOTHING_SAID;
        var map = boundaries.assessed(useCase);
        var owners = map.legs().stream()
                .flatMap(column -> column.open().stream())
                .flatMap(cell -> Stream.ofNullable(cell.owner()))
                .distinct()
                .toList();
        return new OpenRows(plan, map, counterparties.of(plan), members.names(owners), reference.controls()).all();
    }
}
