package io.demarc.deployment;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a use case runs, for everybody who may see it. */
@Requires(Capability.VIEW_USE_CASES)
@Controller
class DeploymentController {

    private final Catalogue catalogue;
    private final PlanViews views;
    private final ObjectProvider<PlaceRemarks> remarks;

    DeploymentController(Catalogue catalogue, PlanViews views, ObjectProvider<PlaceRemarks> remarks) {
        this.catalogue = catalogue;
        this.views = views;
        this.remarks = remarks;
    }

    @GetMapping("/use-cases/{id}/deployment")
    String show(@Visible UseCaseFacts useCase, @Me Member me, Model model) {
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("plan", views.of(useCase.id()));
        model.addAttribute(
                "remarks",
                remarks.stream().findFirst().map(it -> it.places(useCase.id())).orElseGet(Map::of));
        model.addAttribute("mayEdit", catalogue.mayEdit(useCase, me));
        return "deployment/show";
    }
}
