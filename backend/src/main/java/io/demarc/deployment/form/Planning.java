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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was typed on "Where it runs": names the new vendors and models, then keeps the plan. */
@Service
@Transactional
public class Planning {

    private final Deployments deployments;
    private final LegQuestions questions;
    private final NamedParties named;
    private final Intake intake;
    private final UseCaseStates states;
    private final Contracts contracts;

    Planning(
            Deployments deployments,
            LegQuestions questions,
            NamedParties named,
            Intake intake,
            UseCaseStates states,
            Contracts contracts) {
        this.states = states;
        this.contracts = contracts;
        this.deployments = deployments;
        this.questions = questions;
        this.named = named;
        this.intake = intake;
    }

    void keep(UseCaseId useCase, PlanForm form, Map<String, String> answers, Member me) {
        // Before the directory, in which it may be named: use cases are locked before all else.
        var edited = states.edit(useCase, me);
        var known = deployments.plan(useCase);
        boolean idle = Setting.of(known).of(edited).idle();
        var legs = form.legs().stream().map(leg -> leg(leg, known, idle, me)).toList();
        var plan = new DeploymentPlan(useCase, legs, form.routing(legs));
        deployments.revise(plan.withoutServices(), form.version(), me);
        if (Surroundings.asksAll()) intake.answer(useCase, answers, me);
    }

    /** An id that is not of this plan would be somebody else's leg: it is not taken from the form. */
    private Leg leg(LegForm form, DeploymentPlan known, boolean idle, Member me) {
        UUID id = known.leg(form.letter()).map(Leg::id).orElseGet(Uuid7::next);
        UUID vendor = named.vendor(form, me);
        return new Leg(
                id,
                form.letter(),
                form.mode(),
                vendor,
                named.model(form, vendor, me),
                form.text("region"),
                form.share(),
                contracts.supply(form, vendor, known.leg(form.letter()).orElse(null)),
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
}
