package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.inventory.Submission;
import io.demarc.inventory.Submission.Asked;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Beside the questions: who would be asked, as far as the answers say it. */
@Component
class RoutePanel implements UseCasePanel {

    private final Submission submission;
    private final UseCaseRoutes routes;

    RoutePanel(Submission submission, UseCaseRoutes routes) {
        this.submission = submission;
        this.routes = routes;
    }

    /**
     * @param asked empty while answers are missing
     * @param soFar who would be asked by those that are there; empty otherwise
     */
    record Content(List<Asked> asked, List<String> soFar) {}

    @Override
    public Place place() {
        return Place.QUESTIONS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var asked = submission.preview(id, me);
        var soFar = asked.isEmpty() ? routes.soFar(id).stream().map(Concern::id).toList() : List.<String>of();
        return asked.isEmpty() && soFar.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("review/route", new Content(asked, soFar)));
    }
}
