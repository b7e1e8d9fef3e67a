package io.demarc.deployment.form;

import io.demarc.deployment.PlanDraft;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of "Where it runs" for the plan that is prepared beside the one in force. */
@Requires(Capability.VIEW_USE_CASES)
@Controller
@RequestMapping("/use-cases/{id}/next-plan/" + WhereItRuns.KEY)
class DraftController {

    private final PlanDraft.Drafts drafts;
    private final GuidedController guided;

    DraftController(PlanDraft.Drafts drafts, GuidedController guided) {
        this.drafts = drafts;
        this.guided = guided;
    }

    @GetMapping
    String edit(
            @Editable UseCaseFacts useCase,
            @RequestParam MultiValueMap<String, String> sent,
            @Me Member me,
            Model model) {
        return drafts.of(useCase.id()).within(() -> guided.edit(useCase, sent, me, model));
    }

    @OnPage(grows = true)
    @PostMapping
    String update(
            @Editable UseCaseFacts useCase,
            @RequestParam MultiValueMap<String, String> sent,
            @Me Member me,
            Model model) {
        return drafts.of(useCase.id()).within(() -> guided.update(useCase, sent, me, model));
    }
}
