package io.demarc.assessment;

import io.demarc.assessment.AssessmentEvent.TierChanged;
import io.demarc.inventory.Derivation;
import io.demarc.inventory.Shown;
import io.demarc.inventory.UseCaseState;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What lists show of the score. Another tier than before is an event of its own. */
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
        return 30;
    }

    @Override
    public String restsOn() {
        return rulebooks.numbers().toString();
    }

    @Override
    public void derive(UseCaseState useCase) {
        var score = assessments.score(useCase);
        var tier = score.decidedTier();
        var before = useCase.shown().scored();
        useCase.show(new Shown.Scored(
                tier == null ? null : tier.name(), score instanceof Score.Graded graded ? graded.inherent() : null));
        var was = tier(before.tier());
        if (was != tier)
            events.publishEvent(TierChanged.between(
                    new Origin(CurrentOrganization.id(), useCase.changedBy(), clock.instant()),
                    useCase.id(),
                    was,
                    tier));
    }

    private static @Nullable Tier tier(@Nullable String name) {
        return name == null ? null : Tier.valueOf(name);
    }
}
