package io.demarc.deployment;

import static io.demarc.kernel.Dossier.Concern.*;

import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import io.demarc.vendors.OfferingParties;
import io.demarc.vendors.Parties;
import io.demarc.vendors.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan as facts, bound to those whom the material changes MC02 to MC04, MC14, MC15 and MC18 ask again. */
@Component
class DeploymentDossier implements Dossier {

    private static final Set<Concern> ALL = Set.of(EVERYBODY);
    private static final Set<Concern> OPERATOR = Set.of(DATA, SECURITY, PRIVACY, LEGAL, VENDOR_RISK);
    private static final Set<Concern> MODEL = Set.of(SECURITY, MODEL_RISK);
    private static final Set<Concern> TERMS = Set.of(PRIVACY, LEGAL, VENDOR_RISK);
    private static final Set<Concern> BUILD = Set.of(SECURITY);
    private static final Set<Concern> ROUTE = Set.of(ROUTING);

    private final Deployments deployments;
    private final Parties parties;
    private final PlanNames names;
    private final LegQuestions questions;
    private final References references;
    private final RuleWords rules;

    DeploymentDossier(
            Deployments deployments,
            Parties parties,
            PlanNames names,
            LegQuestions questions,
            References references,
            RuleWords rules) {
        this.rules = rules;
        this.deployments = deployments;
        this.parties = parties;
        this.names = names;
        this.questions = questions;
        this.references = references;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        if (!(subject instanceof ReviewSubject.OfUseCase(var id))) return List.of();
        var plan = deployments.plan(new UseCaseId(id));
        var modes = references.inForce(Modes.KIND).content();
        var known = parties.of(parties(plan, use));
        var contracted = names.supplies(plan);
        var facts = new ArrayList<Fact>();
        facts.add(mode("deployment.mode", "deployment.fact.whole", plan.mode(), modes));
        for (Leg leg : plan.legs()) {
            of(plan, leg, modes, known, facts);
            of(leg, contracted.get(leg.supply().offering()), "offering", facts);
            of(leg, contracted.get(leg.supply().hosting()), "machines", facts);
        }
        if (plan.legs().size() > 1) of(plan, use, facts);
        return facts;
    }

    /** Of a model more than its name is a fact; where one is looked up, vendors are with it, for whoever names them next. */
    private static List<UUID> parties(DeploymentPlan plan, Use use) {
        boolean models = plan.legs().stream().anyMatch(leg -> leg.model() != null);
        return plan.legs().stream()
                .flatMap(leg -> Stream.concat(
                        Stream.ofNullable(leg.model()),
                        models || use == Use.RECORD ? Stream.ofNullable(leg.vendor()) : Stream.empty()))
                .toList();
    }

    private void of(DeploymentPlan plan, Leg leg, Modes modes, Map<UUID, Party> known, List<Fact> facts) {
        var model = leg.model() == null ? null : known.get(leg.model());
        var vendor = leg.vendor() == null ? null : known.get(leg.vendor());
        facts.add(mode(key(leg, "mode"), "deployment.fact.mode", leg.mode(), modes)
                .at(leg.letter()));
        facts.add(fact(leg, "vendor", leg.vendor(), OPERATOR).inWords(vendor == null ? null : vendor.name()));
        facts.add(fact(leg, "model", leg.model(), MODEL).inWords(model == null ? null : model.name()));
        if (model != null) of(leg, model, facts);
        facts.add(fact(leg, "region", leg.region(), TERMS));
        facts.add(fact(leg, "share", leg.share(), BUILD).inWords(leg.share() == null ? null : leg.share() + " %"));
        facts.addAll(questions.of(plan, leg).facts(key(leg, ""), leg.letter()));
    }

    /** What the directory says about the model; whoever changes that there changes facts of every leg that runs it. */
    private static void of(Leg leg, Party model, List<Fact> facts) {
        facts.add(fact(leg, "developer", model.developer(), OPERATOR)
                .inWords(model.developerName())
                .since(2));
        facts.add(fact(leg, "licence", model.licence(), MODEL).since(2));
        var open = model.openWeights();
        facts.add(fact(leg, "weights", open == null ? null : open ? "OPEN" : "CLOSED", MODEL)
                .since(2));
    }

    /** What is contracted, and whom it names as parties; whoever changes that in the directory changes facts of every leg on it. */
    private static void of(Leg leg, @Nullable OfferingParties offering, String key, List<Fact> facts) {
        if (offering == null) return;
        facts.add(fact(leg, key, offering.id(), OPERATOR).inWords(offering.vendorName() + ", " + offering.name()));
        facts.add(party(leg, key + "_operator", offering.runBy()));
        facts.add(party(leg, key + "_hosting", offering.hostedBy()));
    }

    private static Fact party(Leg leg, String key, OfferingParties.@Nullable Named named) {
        return fact(leg, key, named == null ? null : named.id(), OPERATOR).inWords(named == null ? null : named.name());
    }

    private void of(DeploymentPlan plan, Use use, List<Fact> facts) {
        var routing = plan.routing();
        var owner = routing.owner();
        facts.add(route("owner", owner).inWords(owner == null || use == Use.COMPARISON ? null : names.member(owner)));
        facts.add(route("by_third_party", routing.byThirdParty()));
        facts.add(route("operator", routing.operator()));
        facts.add(route("default_leg", plan.letter(routing.defaultLeg())));
        facts.add(route("on_failure", routing.onFailure()));
        int number = 1;
        for (Condition it : routing.conditions())
            facts.add(route(
                            "rule." + number++,
                            it.attribute() + " " + it.operator() + " " + it.value() + " > " + plan.letter(it.leg()))
                    .inWords(rules.of(it, plan.letter(it.leg()))));
    }

    private static Fact mode(String key, String label, @Nullable Mode mode, Modes modes) {
        return mode == null
                ? new Fact(key, label, "", ALL)
                : new Fact(key, label, mode.code(), ALL).inWords(modes.of(mode).name());
    }

    private static Fact route(String key, @Nullable Object value) {
        return new Fact(
                "routing." + key,
                "deployment.fact." + (key.startsWith("rule") ? "rule" : key),
                value == null ? "" : value.toString(),
                ROUTE);
    }

    private static Fact fact(Leg leg, String key, @Nullable Object value, Set<Concern> concerns) {
        return new Fact(key(leg, key), "deployment.fact." + key, value == null ? "" : value.toString(), concerns)
                .at(leg.letter());
    }

    private static String key(Leg leg, String key) {
        return "leg." + leg.letter() + "." + key;
    }
}
