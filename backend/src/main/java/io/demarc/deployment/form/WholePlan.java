package io.demarc.deployment.form;

import io.demarc.deployment.Routing;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.questionnaire.QuestionForm;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** "Where it runs" as a form that shows all places at once, for whoever sends all of them. */
@Component
class WholePlan {

    private final Surroundings around;
    private final WhereItRuns step;
    private final PlanForms plans;
    private final GuidedPlans guided;

    WholePlan(Surroundings around, WhereItRuns step, PlanForms plans, GuidedPlans guided) {
        this.around = around;
        this.step = step;
        this.plans = plans;
        this.guided = guided;
    }

    String edit(UseCaseFacts useCase, MultiValueMap<String, String> sent, Member me, Model model) {
        var asked = step.questions(useCase);
        model.addAttribute("answersVersion", guided.version(useCase.id(), asked));
        var form = plans.typed(useCase.id(), sent)
                .onVersion(plans.saved(useCase.id()).version());
        return page(useCase, form, QuestionForm.of(asked, ""), Map.of(), me, model);
    }

    String update(UseCaseFacts useCase, MultiValueMap<String, String> sent, Member me, Model model) {
        var form = plans.typed(useCase.id(), sent);
        var asked = step.questions(useCase);
        var answers = QuestionForm.posted(asked, "", sent::get);
        model.addAttribute("answersVersion", sent.getFirst("answers"));
        var then = sent.toSingleValueMap().getOrDefault("then", "");
        if (then.equals("add-leg")) {
            var longer = plans.withAnotherLeg(form);
            model.addAttribute("added", longer.legs().getLast().letter());
            return page(useCase, longer, answers, Map.of(), me, model);
        }
        if (then.equals("add-condition"))
            return page(useCase, form.withAnotherCondition(), answers, Map.of(), me, model);
        if (then.equals("show-questions")) {
            model.addAttribute("unfolded", true);
            return page(useCase, form, answers, Map.of(), me, model);
        }
        if (then.startsWith("remove-"))
            return page(useCase, form.withoutLeg(then.substring(7)), answers, Map.of(), me, model);
        if (RoutingForm.drops(then)) return page(useCase, form.without(then), answers, Map.of(), me, model);
        var offered = plans.offered(form);
        var errors = PlanCheck.errors(form, offered);
        answers.errors().forEach(it -> errors.put(it.field(), it.key()));
        if (!errors.isEmpty()) return page(useCase, form, offered, answers, errors, me, model);
        guided.keep(useCase.id(), form, asked, sent.getFirst("answers"), answers.given(), me);
        return around.onward(useCase.id(), null);
    }

    private String page(
            UseCaseFacts useCase,
            PlanForm form,
            QuestionForm answers,
            Map<String, String> errors,
            Member me,
            Model model) {
        return page(useCase, form, plans.offered(form), answers, errors, me, model);
    }

    private String page(
            UseCaseFacts useCase,
            PlanForm form,
            Offered offered,
            QuestionForm answers,
            Map<String, String> errors,
            Member me,
            Model model) {
        around.frame(useCase, me, model);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("questions", answers.fields());
        model.addAttribute("modes", step.modes().modes().subList(0, 7));
        model.addAttribute("offered", offered);
        model.addAttribute("operators", Routing.Condition.Operator.values());
        model.addAttribute("behaviours", guided.failures(useCase.id()));
        model.addAttribute("attributes", guided.attributes());
        return "deployment/where-it-runs";
    }
}
