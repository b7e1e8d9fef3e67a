package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.LegQuestions.Setting;
import io.demarc.deployment.Path;
import io.demarc.identity.Member;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Models;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was typed on "Where it runs": names the new vendors and models, then keeps the plan. */
@Service
@Transactional
public class Planning {

    private final Deployments deployments;
    private final LegQuestions questions;
    private final Vendors vendors;
    private final Models models;
    private final Intake intake;
    private final UseCaseStates states;

    Planning(
            Deployments deployments,
            LegQuestions questions,
            Vendors vendors,
            Models models,
            Intake intake,
            UseCaseStates states) {
        this.states = states;
        this.deployments = deployments;
        this.questions = questions;
        this.vendors = vendors;
        this.models = models;
        this.intake = intake;
    }

    void keep(UseCaseId useCase, PlanForm form, Map<String, String> answers, Member me) {
        var edited = states.edit(useCase, me);
        var known = deployments.plan(useCase);
        boolean idle = Setting.of(known).of(edited).idle();
        var legs = form.legs().stream().map(leg -> leg(leg, known, idle, me)).toList();
        var plan = new DeploymentPlan(useCase, legs, form.routing(legs));
        deployments.revise(plan.withoutServices(), form.version(), me);
        intake.answer(useCase, answers, me);
    }

    /** An id that is not of this plan would be somebody else's leg: it is not taken from the form. */
    private Leg leg(LegForm form, DeploymentPlan known, boolean idle, Member me) {
        UUID id = known.leg(form.letter()).map(Leg::id).orElseGet(Uuid7::next);
        UUID vendor = vendor(form, me);
        return new Leg(
                id,
                form.letter(),
                form.mode(),
                vendor,
                model(form, vendor, me),
                form.text("region"),
                form.share(),
                answers(form, known, idle));
    }

    /**
     * What is asked of no place any more was not in the form, and nobody took it back; nor what is not asked because of an
     * answer on another page.
     */
    private Answers answers(LegForm form, DeploymentPlan known, boolean idle) {
        var others = new HashMap<>(
                known.leg(form.letter()).map(Leg::answers).orElse(Answers.NONE).all());
        questions.of(form.letter(), form.mode(), Answers.NONE, Setting.ALONE).ids().stream()
                .filter(it -> !(idle && it.equals(LegQuestions.CLIENT_RUNS_TOOLS)))
                .forEach(others::remove);
        others.keySet().removeIf(Path::isPartOf);
        // A mode says how it was reached; only a path that was not gone to its end is kept.
        if (form.mode() == null) others.putAll(form.path().all());
        return form.answers().with(others);
    }

    private @Nullable UUID vendor(LegForm form, Member me) {
        var fresh = form.text("newVendor");
        if (fresh != null) return vendors.findOrAdd(fresh, me).value();
        var chosen = PlanForm.known(form.said("vendor"));
        if (chosen != null) return chosen;
        return vendorOf(form);
    }

    /** Whoever names only a model means its vendor. */
    private @Nullable UUID vendorOf(LegForm form) {
        var model = PlanForm.known(form.said("model"));
        return model == null
                ? null
                : models.vendorOf(new ModelId(model)).map(VendorId::value).orElse(null);
    }

    private @Nullable UUID model(LegForm form, @Nullable UUID vendor, Member me) {
        var fresh = form.text("newModel");
        if (fresh != null && vendor != null)
            return models.findOrAdd(new VendorId(vendor), fresh, me).value();
        return PlanForm.known(form.said("model"));
    }
}
