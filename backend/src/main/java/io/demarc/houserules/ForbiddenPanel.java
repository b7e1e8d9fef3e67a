package io.demarc.houserules;

import io.demarc.deployment.Deployments;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Before the answers that are checked: that it cannot be sent as it is, and by which rule. */
@Component
class ForbiddenPanel implements UseCasePanel {

    private final UseCaseStates states;
    private final Deployments deployments;
    private final HouseRulings rulings;
    private final RulingWords words;

    ForbiddenPanel(UseCaseStates states, Deployments deployments, HouseRulings rulings, RulingWords words) {
        this.states = states;
        this.deployments = deployments;
        this.rulings = rulings;
        this.words = words;
    }

    record Forbidden(UseCaseId useCase, List<RulingView> places) {}

    @Override
    public Place place() {
        return Place.CHECKED;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var useCase = states.of(id);
        if (!useCase.shown().ruled().isForbidden()) return Optional.empty();
        var all = rulings.of(useCase);
        var places = deployments.plan(useCase).legs().stream()
                .flatMap(
                        leg -> Optional.ofNullable(all.get(leg.id()))
                                .filter(Ruling::isForbidden)
                                .map(it -> words.of(it, leg.mode()))
                                .stream())
                .toList();
        return Optional.of(new Panel("houserules/forbidden", new Forbidden(id, places)));
    }
}
