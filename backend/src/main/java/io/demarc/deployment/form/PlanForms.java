package io.demarc.deployment.form;

import io.demarc.deployment.Deployments;
import io.demarc.deployment.LegQuestions;
import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.Parties;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Fills the form of "Where it runs", from what is kept or from what was typed, and knows what it offers. */
@Component
class PlanForms {

    private final Deployments deployments;
    private final LegQuestions questions;
    private final Parties parties;
    private final Members members;
    private final UseCaseStates states;
    private final Contracts contracts;

    PlanForms(
            Deployments deployments,
            LegQuestions questions,
            Parties parties,
            Members members,
            UseCaseStates states,
            Contracts contracts) {
        this.contracts = contracts;
        this.states = states;
        this.deployments = deployments;
        this.questions = questions;
        this.parties = parties;
        this.members = members;
    }

    PlanForm saved(UseCaseId useCase) {
        var plan = deployments.plan(useCase);
        return PlanForm.of(plan, deployments.version(useCase), questions, states.of(useCase));
    }

    PlanForm typed(UseCaseId useCase, MultiValueMap<String, String> sent) {
        return PlanForm.of(sent, questions, states.of(useCase));
    }

    PlanForm withAnotherLeg(PlanForm form) {
        return form.withAnotherLeg(questions);
    }

    /** What there is to choose from, and what was chosen already. */
    Offered offered(PlanForm form) {
        return offered(form, parties.vendors(form.chosen("vendor")), parties.models(form.chosen("model")))
                .contracting(there(form, "offering"), there(form, "machines"));
    }

    /**
     * What a page shows of it: for one place the vendors and models that were searched for, and models of the vendor alone
     * while nothing was; for all of them who may own the router.
     *
     * @param open null for no place
     */
    Offered shown(PlanForm form, @Nullable LegForm open) {
        if (open == null) return offered(form, List.of(), List.of());
        var vendor = PlanForm.known(open.text("vendor"));
        var models = new HashSet<>(form.chosen("model"));
        if (vendor != null) models.addAll(deployments.modelsAt(vendor));
        return new Offered(
                parties.vendors(open.said("vendorSearch"), form.chosen("vendor")),
                parties.models(open.said("modelSearch"), vendor, models),
                contracts.offerings(open),
                contracts.machines(open),
                List.of(),
                null);
    }

    private List<Parties.Choice> there(PlanForm form, String field) {
        return contracts.of(form.chosen(field)).values().stream()
                .map(it -> new Parties.Choice(it.id(), it.name()))
                .toList();
    }

    private Offered offered(PlanForm form, List<Parties.Choice> vendors, List<Parties.Choice> models) {
        var owner =
                Stream.ofNullable(PlanForm.known(form.routing().said("owner"))).toList();
        var people = members.choices(owner);
        return new Offered(vendors, models, List.of(), List.of(), people, left(owner, people));
    }

    private @Nullable String left(List<UUID> chosen, List<Members.Choice> people) {
        var gone = chosen.stream()
                .filter(id -> people.stream().noneMatch(it -> it.id().equals(id)))
                .map(MemberId::new)
                .toList();
        return members.names(gone).values().stream().findFirst().orElse(null);
    }
}
