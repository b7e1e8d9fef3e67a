package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.RuleWords;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseForms;
import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Inquiry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** The plan behind a form that shows a part of it. */
@Component
class GuidedPlans {

    private final Deployments deployments;
    private final PlanForms plans;
    private final Planning planning;
    private final UseCaseForms forms;
    private final Failures failures;
    private final RuleWords rules;

    GuidedPlans(
            Deployments deployments,
            PlanForms plans,
            Planning planning,
            UseCaseForms forms,
            Failures failures,
            RuleWords rules) {
        this.failures = failures;
        this.rules = rules;
        this.deployments = deployments;
        this.plans = plans;
        this.planning = planning;
        this.forms = forms;
    }

    PlanForm saved(UseCaseId useCase) {
        return plans.saved(useCase);
    }

    DeploymentPlan kept(UseCaseId useCase) {
        return deployments.plan(useCase);
    }

    /** As it would be if all of it had been shown. */
    @Transactional(readOnly = true)
    public PlanForm typed(UseCaseId useCase, MultiValueMap<String, String> sent) {
        return plans.typed(useCase, Guided.whole(deployments.plan(useCase), saved(useCase), sent));
    }

    PlanForm withAnotherLeg(PlanForm form) {
        return plans.withAnotherLeg(form);
    }

    /** @param open the place whose vendors and models are searched; null for none */
    Offered shown(PlanForm form, @Nullable LegForm open) {
        return plans.shown(form, open);
    }

    /** What was shown and cannot be kept: of what was not shown the page cannot say it. */
    Map<String, String> errors(PlanForm form, MultiValueMap<String, String> sent) {
        var shown = Guided.shown(sent);
        var errors = new LinkedHashMap<String, String>();
        PlanCheck.errors(form, plans.offered(form)).forEach((field, key) -> {
            boolean routing = field.startsWith("routing.") || field.matches("c\\d+\\..+");
            if (routing ? shown.contains("routing") : shown.stream().anyMatch(it -> isOf(field, it)))
                errors.put(field, key);
        });
        return errors;
    }

    private static boolean isOf(String field, String shown) {
        return field.startsWith(shown.substring(0, 1) + ".");
    }

    List<Failures.Failure> failures(UseCaseId useCase) {
        return failures.of(deployments.plan(useCase));
    }

    List<RuleWords.Attribute> attributes() {
        return rules.attributes();
    }

    String version(UseCaseId useCase, Inquiry asked) {
        return forms.version(useCase, asked.ids());
    }

    void keep(
            UseCaseId useCase,
            PlanForm form,
            Inquiry asked,
            @Nullable String answers,
            Map<String, String> given,
            Member me) {
        forms.take(useCase, asked.ids(), answers, () -> planning.keep(useCase, form, given, me));
    }
}
