package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Panel;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.tenancy.BusinessClock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a use case's page: where its review is, and whether its approval holds. */
@Component
class ReviewPanel implements UseCasePanel {

    private final UseCaseStates states;
    private final UseCaseHistories histories;
    private final BusinessClock clock;

    ReviewPanel(UseCaseStates states, UseCaseHistories histories, BusinessClock clock) {
        this.states = states;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var history = states.of(id).get(histories);
        if (history.latest() == null || history.review() == null) return Optional.empty();
        return Optional.of(new Panel("review/panel", new Content(history, history.approval(clock.today()))));
    }

    /** @param approval what the latest one is worth today; null where none was granted */
    record Content(History history, @Nullable ApprovalState approval) {

        /** Why it holds no more, where nobody changed anything; else null. */
        public WorkItems.@Nullable Words worse() {
            var worsened = history.worsened();
            return worsened == null || approval != ApprovalState.STALE && approval != ApprovalState.SUSPENDED
                    ? null
                    : worsened.wordsWithDay();
        }
    }
}
