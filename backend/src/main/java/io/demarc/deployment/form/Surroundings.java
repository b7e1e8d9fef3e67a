package io.demarc.deployment.form;

import static io.demarc.deployment.form.WhereItRuns.KEY;

import io.demarc.deployment.PlanDraft;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.Wizard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is around "Where it runs": the wizard, or the plan beside the one in force that is drafted with the same pages. */
@Component
class Surroundings {

    private final Wizard wizard;

    Surroundings(Wizard wizard) {
        this.wizard = wizard;
    }

    void frame(UseCaseFacts useCase, Member me, Model model) {
        model.addAttribute("here", here(useCase.id()));
        model.addAttribute("before", before(useCase.id()));
        model.addAttribute("drafts", PlanDraft.isOpen());
        model.addAttribute("wizard", PlanDraft.isOpen() ? none(useCase) : wizard.frame(useCase, KEY, me));
    }

    /** No step of the way to registration: one page alone. */
    private static Wizard.Frame none(UseCaseFacts useCase) {
        return new Wizard.Frame(useCase, List.of(), List.of(), List.of(), null, List.of());
    }

    /** Whether the questions are asked about the use case itself, too, and may be put to colleagues. */
    static boolean asksAll() {
        return !PlanDraft.isOpen();
    }

    String here(UseCaseId id) {
        return "/use-cases/" + id + (PlanDraft.isOpen() ? "/next-plan/" : "/intake/") + KEY;
    }

    private String before(UseCaseId id) {
        return PlanDraft.isOpen() ? next(id) : wizard.before(id, KEY);
    }

    /** The redirect to the page again. */
    String again(UseCaseId id) {
        return "redirect:" + here(id);
    }

    /** The redirect to where the form says that it goes on; else to what comes after it. */
    String onward(UseCaseId id, @Nullable String to) {
        return PlanDraft.isOpen() ? "redirect:" + next(id) : wizard.onward(id, KEY, to);
    }

    private static String next(UseCaseId id) {
        return "/use-cases/" + id + "/next-plan";
    }
}
