package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Beside the questions: who would be asked, as soon as the answers say it. */
@Component
class RoutePanel implements UseCasePanel {

    private final Submission submission;

    RoutePanel(Submission submission) {
        this.submission = submission;
    }

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
        return asked.isEmpty() ? Optional.empty() : Optional.of(new Panel("review/route", asked));
    }
}
