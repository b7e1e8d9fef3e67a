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
import org.springframework.transaction.annotation.Transactional;

/** Before those who decide: what house rules say of each place, and which controls or facts they wait for. */
@Component
class RulingPanel implements UseCasePanel {

    private final UseCaseStates states;
    private final Deployments deployments;
    private final HouseRulings rulings;
    private final RulingWords words;

    RulingPanel(UseCaseStates states, Deployments deployments, HouseRulings rulings, RulingWords words) {
        this.states = states;
        this.deployments = deployments;
        this.rulings = rulings;
        this.words = words;
    }

    record Ruled(String letter, RulingView view) {}

    /** @param several whether places have letters that say something */
    record Places(UseCaseId useCase, boolean several, List<Ruled> places) {}

    @Override
    public Place place() {
        return Place.PAGE;
    }

    /** Beside what it scores. */
    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Panel> show(UseCaseId id, Member me) {
        var useCase = states.of(id);
        var worst = useCase.shown().ruled().ruling();
        if (worst == null || worst.equals(Outcome.ALLOWED.name())) return Optional.empty();
        var all = rulings.of(useCase);
        var legs = deployments.plan(useCase).legs();
        var places = legs.stream()
                .flatMap(
                        leg -> Optional.ofNullable(all.get(leg.id()))
                                .map(it -> new Ruled(leg.letter(), words.of(it, leg.mode())))
                                .stream())
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("houserules/places", new Places(id, legs.size() > 1, places)));
    }
}
