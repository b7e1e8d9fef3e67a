package io.demarc.houserules;

import io.demarc.deployment.Deployments;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Before the answers that are checked: that a rule keeps it from being sent, or that nobody can say yet, and what decides. */
@Component
class ForbiddenPanel implements UseCasePanel {

    /** What keeps it from being sent, and what it can be sent with all the same. */
    private static final Set<String> STOPPING = Set.of(Outcome.FORBIDDEN.name(), Outcome.UNDECIDED.name());

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

    /** @param forbidden else a fact is missing */
    record Ruled(UseCaseId useCase, boolean forbidden, List<RulingView> places) {}

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
        var worst = useCase.shown().ruled().ruling();
        if (!STOPPING.contains(String.valueOf(worst))) return Optional.empty();
        var all = rulings.of(useCase);
        var places = deployments.plan(useCase).legs().stream()
                .flatMap(leg -> Optional.ofNullable(all.get(leg.id()))
                        .filter(it -> it.outcome().name().equals(worst))
                        .map(it -> words.of(it, leg.mode()))
                        .stream())
                .toList();
        return Optional.of(new Panel(
                "houserules/forbidden", new Ruled(id, Outcome.FORBIDDEN.name().equals(worst), places)));
    }
}
