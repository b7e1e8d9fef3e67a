package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.identity.Member;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.VendorId;
import io.demarc.vendors.Vendors;
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
    private final Vendors vendors;
    private final Intake intake;
    private final UseCaseStates states;

    Planning(Deployments deployments, Vendors vendors, Intake intake, UseCaseStates states) {
        this.states = states;
        this.deployments = deployments;
        this.vendors = vendors;
        this.intake = intake;
    }

    void keep(UseCaseId useCase, PlanForm form, Map<String, String> answers, Member me) {
        states.edit(useCase, me);
        var by = me.id();
        var known = deployments.plan(useCase);
        var legs = form.legs().stream().map(leg -> leg(leg, known, by)).toList();
        deployments.revise(new DeploymentPlan(useCase, legs, form.routing(legs)), form.version(), me);
        intake.answer(useCase, answers, me);
    }

    /** An id that is not of this plan would be somebody else's leg: it is not taken from the form. */
    private Leg leg(LegForm form, DeploymentPlan known, MemberId by) {
        UUID id = known.leg(form.letter()).map(Leg::id).orElseGet(Uuid7::next);
        UUID vendor = vendor(form, by);
        return new Leg(
                id,
                form.letter(),
                form.mode(),
                vendor,
                model(form, vendor, by),
                form.text("region"),
                form.share(),
                form.answers());
    }

    private @Nullable UUID vendor(LegForm form, MemberId by) {
        var fresh = form.text("newVendor");
        if (fresh != null) return vendors.findOrAdd(fresh, by).value();
        var chosen = PlanForm.known(form.said("vendor"));
        if (chosen != null) return chosen;
        return vendorOf(form);
    }

    /** Whoever names only a model means its vendor. */
    private @Nullable UUID vendorOf(LegForm form) {
        var model = PlanForm.known(form.said("model"));
        return model == null
                ? null
                : vendors.vendorOf(new ModelId(model)).map(VendorId::value).orElse(null);
    }

    private @Nullable UUID model(LegForm form, @Nullable UUID vendor, MemberId by) {
        var fresh = form.text("newModel");
        if (fresh != null && vendor != null)
            return vendors.findOrAdd(new VendorId(vendor), fresh, by).value();
        return PlanForm.known(form.said("model"));
    }
}
