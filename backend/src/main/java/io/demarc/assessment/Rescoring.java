package io.demarc.assessment;

import io.demarc.deployment.PlanChanged;
import io.demarc.inventory.Overview;
import io.demarc.inventory.UseCaseEvent;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import io.demarc.tenancy.CurrentOrganization;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what lists show about the score true, in the transaction that changed what it rests on. */
@Component
class Rescoring {

    private final Assessments assessments;
    private final Overview overview;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Rescoring(Assessments assessments, Overview overview, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.overview = overview;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(UseCaseEvent event) {
        if (event.kind() == UseCaseEvent.Kind.ANSWERED) rescore(event.useCase(), event);
    }

    /** Where nothing was answered there is nothing to score: taking a large inventory over costs no more than this. */
    @EventListener
    void on(PlanChanged event) {
        if (!assessments.given(event.useCase()).isEmpty()) rescore(event.useCase(), event);
    }

    private void rescore(UseCaseId id, DomainEvent cause) {
        var score = assessments.score(id);
        var shown = new Shown(score.decidedTier(), score instanceof Score.Graded graded ? graded.inherent() : null);
        var before = shown(id);
        if (before.isSameAs(shown)) return;
        overview.assessment(id, shown.tier() == null ? null : shown.tier().name(), shown.score());
        if (before.tier() == shown.tier()) return;
        events.publishEvent(
                new TierChanged(cause.organization(), cause.actor(), cause.at(), id, before.tier(), shown.tier()));
    }

    private Shown shown(UseCaseId id) {
        return jdbc.sql("select tier, score from use_case_overview where tenant_id = ? and use_case_id = ?")
                .param(CurrentOrganization.id().value())
                .param(id.value())
                .query(Shown.class)
                .single();
    }

    /** What the list says. */
    record Shown(@Nullable Tier tier, @Nullable BigDecimal score) {

        boolean isSameAs(Shown other) {
            return tier == other.tier && Objects.equals(score, other.score);
        }
    }
}
