package io.demarc.nextplan;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a next plan beside writing it: when it comes, over what, or that it does not. */
@Requires(Capability.VIEW_USE_CASES)
@Controller
@RequestMapping("/use-cases/{id}/next-plan")
class NextPlanStepsController {

    private final NextPlans plans;

    NextPlanStepsController(NextPlans plans) {
        this.plans = plans;
    }

    @OnPage("/use-cases/{id}/next-plan")
    @PostMapping("/day")
    String schedule(
            @Editable UseCaseFacts useCase,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @Me Member me,
            RedirectAttributes once) {
        plans.schedule(useCase.id(), version, day, me);
        return shown(useCase, "next-plan.said.scheduled", once);
    }

    @OnPage("/use-cases/{id}/next-plan")
    @PostMapping("/base")
    String bringUpToDate(
            @Editable UseCaseFacts useCase, @RequestParam int version, @Me Member me, RedirectAttributes once) {
        plans.bringUpToDate(useCase.id(), version, me);
        return shown(useCase, "next-plan.said.up-to-date", once);
    }

    @OnPage("/use-cases/{id}/next-plan")
    @PostMapping("/removal")
    String drop(@Editable UseCaseFacts useCase, @RequestParam int version, @Me Member me, RedirectAttributes once) {
        plans.drop(useCase.id(), version, me);
        return shown(useCase, "next-plan.said.dropped", once);
    }

    private static String shown(UseCaseFacts useCase, String said, RedirectAttributes once) {
        once.addFlashAttribute("said", said);
        return "redirect:/use-cases/" + useCase.id() + "/next-plan";
    }
}
