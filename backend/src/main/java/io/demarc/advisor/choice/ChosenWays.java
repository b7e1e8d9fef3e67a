package io.demarc.advisor.choice;

import io.demarc.advisor.choice.ChoiceEvent.WayChosen;
import io.demarc.advisor.comparison.Columns;
import io.demarc.advisor.comparison.Comparisons.Comparison;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a way is chosen. Nothing runs otherwise by that: where it runs is said in the plan. */
@Service
@Transactional
class ChosenWays {

    private final ChosenWayRepository kept;
    private final UseCaseStates states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChosenWays(ChosenWayRepository kept, UseCaseStates states, ApplicationEventPublisher events, Clock clock) {
        this.kept = kept;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<ChosenWay> of(UseCaseId useCase) {
        return kept.findTop20ByUseCaseIdOrderByChosenAtDescIdDesc(useCase.value());
    }

    void choose(UseCaseId id, Comparison compared, Columns.Column chosen, String reason, Member me) {
        states.edit(id, me);
        var at = clock.instant();
        kept.saveAndFlush(new ChosenWay(id, compared, chosen, reason, me.id(), at));
        events.publishEvent(new WayChosen(me.origin(at), id, chosen.row().mode()));
    }
}
