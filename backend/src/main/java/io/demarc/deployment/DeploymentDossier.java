package io.demarc.deployment;

import static io.demarc.kernel.Dossier.Concern.*;

import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan as facts, bound to those whom the material changes MC02 to MC04, MC14, MC15 and MC18 ask again. */
@Component
class DeploymentDossier implements Dossier {

    private static final Set<Concern> ALL = Set.of(EVERYBODY);
    private static final Set<Concern> OPERATOR = Set.of(DATA, SECURITY, PRIVACY, LEGAL);
    private static final Set<Concern> MODEL = Set.of(SECURITY, MODEL_RISK);
    private static final Set<Concern> TERMS = Set.of(PRIVACY, LEGAL);
    private static final Set<Concern> BUILD = Set.of(SECURITY);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Deployments deployments;
    private final PlanNames names;
    private final References references;

    DeploymentDossier(Deployments deployments, PlanNames names, References references) {
        this.references = references;
        this.deployments = deployments;
        this.names = names;
    }

    /** Modes, vendors and models by name; a place is called by its letter. */
    @Override
    public Map<Fact, String> words(Collection<Fact> facts) {
        var own = facts.stream()
                .filter(fact -> fact.key().matches("(deployment|leg|routing)\\..*"))
                .toList();
        var displayNames = names.displayNames(own.stream()
                .filter(fact -> ID.matcher(fact.value()).matches())
                .map(fact -> UUID.fromString(fact.value()))
                .toList());
        var words = new HashMap<Fact, String>();
        for (var fact : own) {
            if (fact.key().endsWith("mode"))
                references.inForce(Modes.KIND).content().modes().stream()
                        .filter(mode -> mode.code().equals(fact.value()))
                        .forEach(mode -> words.put(fact, mode.shortName()));
            else if (fact.key().endsWith(".share") && !fact.value().isEmpty()) words.put(fact, fact.value() + " %");
            else if (ID.matcher(fact.value()).matches())
                words.put(fact, displayNames.getOrDefault(UUID.fromString(fact.value()), fact.value()));
        }
        return words;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject) {
        if (!(subject instanceof ReviewSubject.OfUseCase(var id))) return List.of();
        var plan = deployments.plan(new UseCaseId(id));
        var facts = new ArrayList<Fact>();
        var mode = plan.mode();
        facts.add(new Fact("deployment.mode", "deployment.fact.whole", mode == null ? "" : mode.code(), ALL));
        for (Leg leg : plan.legs()) of(leg, facts);
        if (plan.legs().size() > 1) of(plan, facts);
        return facts;
    }

    private static void of(Leg leg, List<Fact> facts) {
        var answers = leg.answers();
        var mode = leg.mode();
        add(facts, leg, "mode", mode == null ? null : mode.code(), ALL);
        add(facts, leg, "vendor", leg.vendor(), OPERATOR);
        add(facts, leg, "model", leg.model(), MODEL);
        add(facts, leg, "region", leg.region(), TERMS);
        add(facts, leg, "share", leg.share(), BUILD);
        add(facts, leg, "contract_tier", answers.contractTier(), TERMS);
        add(facts, leg, "inference_operator", answers.inferenceOperator(), OPERATOR);
        add(facts, leg, "model_developer", answers.modelDeveloper(), OPERATOR);
        add(facts, leg, "tenancy", answers.tenancy(), BUILD);
        add(facts, leg, "state_at_provider", answers.stateAtProvider(), TERMS);
        add(facts, leg, "provider_runs_tools", answers.providerRunsTools(), MODEL);
        add(facts, leg, "own_container_and_weights", answers.ownContainerAndWeights(), MODEL);
        add(facts, leg, "airgapped", answers.airgapped(), BUILD);
        add(facts, leg, "own_devices", answers.ownDevices(), BUILD);
        add(facts, leg, "shipped_model", answers.shippedModel(), TERMS);
        add(facts, leg, "telemetry_leaves", answers.telemetryLeaves(), TERMS);
        add(facts, leg, "filter_policy_exposed", answers.filterPolicyExposed(), MODEL);
    }

    private static void of(DeploymentPlan plan, List<Fact> facts) {
        var routing = plan.routing();
        facts.add(route("owner", routing.owner()));
        facts.add(route("by_third_party", routing.byThirdParty()));
        facts.add(route("default_leg", plan.letter(routing.defaultLeg())));
        facts.add(route("on_failure", routing.onFailure()));
        int number = 1;
        for (Condition it : routing.conditions())
            facts.add(route(
                    "rule." + number++,
                    it.attribute() + " " + it.operator() + " " + it.value() + " > " + plan.letter(it.leg())));
    }

    private static Fact route(String key, @Nullable Object value) {
        return new Fact(
                "routing." + key,
                "deployment.fact." + (key.startsWith("rule") ? "rule" : key),
                value == null ? "" : value.toString(),
                BUILD);
    }

    private static void add(List<Fact> facts, Leg leg, String key, @Nullable Object value, Set<Concern> concerns) {
        facts.add(new Fact(
                "leg." + leg.letter() + "." + key,
                "deployment.fact." + key,
                value == null ? "" : value.toString(),
                concerns));
    }
}
