package io.demarc.deployment;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan on the use case's page. */
@Component
class DeploymentPanel implements UseCasePanel {

    private final PlanViews views;

    DeploymentPanel(PlanViews views) {
        this.views = views;
    }

    @Override
    public Place place() {
        return Place.ROW;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        return Optional.of(new Panel("deployment/panel", views.of(id)));
    }
}
