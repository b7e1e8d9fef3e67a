package io.demarc.history;

import io.demarc.audit.Story;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last three sentences on a use case's page. */
@Component
class HistoryPanel implements UseCasePanel {

    private static final int MOST = 3;

    private final Story story;

    HistoryPanel(Story story) {
        this.story = story;
    }

    record Content(List<Story.Moment> moments, String path) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var moments = story.latest(id.value(), MOST);
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("history/panel", new Content(moments, "/use-cases/" + id + "/history")));
    }
}
