package io.demarc.review.usecase;

import io.demarc.assessment.Whys;
import io.demarc.identity.Member;
import io.demarc.inventory.NextBox;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.UseCasePanel.Place;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Panel;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.Brief;
import io.demarc.review.subject.SentWords;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules say about the use case, beside what is to be decided. */
@Component
class UseCasePanels {

    /** Deployment, assessment and boundary: the panels of what is decided on, by their order. */
    private static final Set<Integer> DECIDED_ON = Set.of(10, 20, 30);

    private static final Set<Place> ON_PAGE = Set.of(Place.ROW, Place.PAGE);

    private final List<UseCasePanel> panels;

    private final NextBox next;
    private final Whys whys;
    private final UseCaseStates states;
    private final UseCaseBrief brief;

    UseCasePanels(
            ObjectProvider<UseCasePanel> panels, NextBox next, Whys whys, UseCaseStates states, UseCaseBrief brief) {
        this.brief = brief;
        this.next = next;
        this.whys = whys;
        this.states = states;
        this.panels = panels.stream()
                .filter(panel -> ON_PAGE.contains(panel.place()) && DECIDED_ON.contains(panel.order()))
                .sorted(Comparator.comparingInt(UseCasePanel::order))
                .toList();
    }

    /** Who does what next about it. */
    Panel next(UseCaseFacts useCase, Member me) {
        return new Panel("inventory/next", next.of(useCase, me));
    }

    /** What these say in short, to be kept: who looks later reads what was said then. */
    SentWords told(UseCaseId id) {
        var why = whys.of(id);
        var outline = states.of(id).shown().bounded().outline();
        return new SentWords(why.sentence(), why.points(), outline == null ? null : outline.text());
    }

    /** In the words of the panels, of what was sent. */
    Brief brief(Snapshot sent) {
        return brief.of(sent);
    }

    List<Panel> of(UUID useCase, Member me) {
        return panels.stream()
                .flatMap(panel -> panel.show(new UseCaseId(useCase), me).stream())
                .toList();
    }
}
