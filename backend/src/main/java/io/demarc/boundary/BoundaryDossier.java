package io.demarc.boundary;

import static io.demarc.kernel.Dossier.Concern.*;

import io.demarc.deployment.Deployments;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who answers for each cell, as facts for the reviewer whose stage owns the layer. */
@Component
class BoundaryDossier implements Dossier {

    private final Boundaries boundaries;
    private final Deployments deployments;

    BoundaryDossier(Boundaries boundaries, Deployments deployments) {
        this.boundaries = boundaries;
        this.deployments = deployments;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject) {
        if (!(subject instanceof ReviewSubject.OfUseCase(var id))) return List.of();
        var facts = new ArrayList<Fact>();
        for (Column column : boundaries.map(deployments.plan(new UseCaseId(id))).legs()) {
            var leg = column.leg();
            if (leg == null) continue;
            for (Layer layer : Layer.values()) {
                var cell = column.cell(layer);
                if (!cell.applies()) continue;
                var owner = cell.owner();
                facts.add(new Fact(
                        "boundary." + leg.letter() + "." + layer,
                        "boundary.fact." + layer,
                        cell.who().code() + " " + (owner == null ? "-" : owner) + " "
                                + (cell.control() == null ? "-" : cell.control()),
                        Set.of(concern(layer))));
            }
        }
        return facts;
    }

    /** The stage that owns the layer; what a business owner or an architect would own goes to security. */
    private static Concern concern(Layer layer) {
        return switch (layer) {
            case L11 -> DATA;
            case L12 -> PRIVACY;
            case L18 -> LEGAL;
            case L04, L05, L13 -> MODEL_RISK;
            case L01, L02, L03, L06, L07, L08, L09, L10, L14, L15, L16, L17 -> SECURITY;
        };
    }
}
