package io.demarc.assessment;

import io.demarc.assessment.AssessmentEvent.TierChanged;
import io.demarc.inventory.Derivation;
import io.demarc.inventory.Shown;
import io.demarc.inventory.UseCaseState;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What lists show of the score. Another tier than before is an event of its own, unless it is only supposed. */
@Component
class ScoreDerivation implements Derivation {

    private final Assessments assessments;
    private final Rulebooks rulebooks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScoreDerivation(Assessments assessments, Rulebooks rulebooks, ApplicationEventPublisher events, Clock clock) {
        this.assessments = assessments;
        this.rulebooks = rulebooks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String restsOn() {
        return rulebooks.numbers().toString();
    }

    @Override
    public void derive(UseCaseState useCase) {
        derive(List.of(useCase));
    }

    @Override
    public void derive(Collection<UseCaseState> useCases) {
        assessments.scores(useCases).forEach(this::show);
    }

    private void show(UseCaseState useCase, Score score) {
        var before = useCase.shown().scored();
        var tier = score.shownAs();
        useCase.show(new Shown.Scored(tier, score instanceof Score.Graded graded ? graded.inherent() : null));
        if (!useCase.isSupposed() && !Objects.equals(before.tier(), tier))
            events.publishEvent(TierChanged.between(
                    new Origin(CurrentOrganization.id(), useCase.changedBy(), clock.instant()),
                    useCase.id(),
                    before.tier(),
                    tier));
    }
}
