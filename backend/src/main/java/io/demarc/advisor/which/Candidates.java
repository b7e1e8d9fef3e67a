package io.demarc.advisor.which;

import io.demarc.advisor.Candidate;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Capability;
import io.demarc.questionnaire.Answers;
import io.demarc.vendors.Exemplars;
import io.demarc.vendors.OfferingKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each mode, by what the organization could contract for it, or by nothing in particular. */
@Component
public class Candidates {

    /** Nobody runs it yet. */
    private static final UUID NONE = new UUID(0, 0);

    private static final Map<OfferingKind, Mode> MODES = Map.of(
            OfferingKind.APPLICATION, Mode.M1,
            OfferingKind.MODEL_API, Mode.M2,
            OfferingKind.CLOUD_API, Mode.M3,
            OfferingKind.ENDPOINT, Mode.M4,
            OfferingKind.MACHINES, Mode.M5,
            OfferingKind.DEVICE, Mode.M7);

    private final Exemplars exemplars;

    Candidates(Exemplars exemplars) {
        this.exemplars = exemplars;
    }

    /** By mode, one or more; what is offered of a mode stands in place of the mode in general for who may see it. */
    public List<List<Candidate>> byMode(Member me) {
        var offered = new HashMap<Mode, List<Candidate>>();
        boolean seen = me.may(Capability.VIEW_VENDORS);
        for (var it : seen ? exemplars.of(MODES.keySet()) : List.<Exemplars.Exemplar>of()) {
            var candidate = of(it);
            offered.computeIfAbsent(candidate.mode(), _ -> new ArrayList<>()).add(candidate);
        }
        var all = new ArrayList<List<Candidate>>();
        for (Mode mode : Mode.values())
            if (!mode.isHybrid())
                all.add(offered.getOrDefault(mode, List.of(new Candidate(plan(mode, null, Answers.NONE), null))));
        return all;
    }

    /** What somebody wants to see beside the others, as far as it is something that a model could run on. */
    public List<Candidate> of(Collection<UUID> offerings, Member me) {
        if (offerings.isEmpty() || !me.may(Capability.VIEW_VENDORS)) return List.of();
        return exemplars.find(offerings).stream()
                .filter(it -> MODES.containsKey(it.kind()))
                .map(Candidates::of)
                .toList();
    }

    /** What may be added; nothing for who may not see what is offered. */
    public List<Exemplars.Choice> addable(Member me) {
        return me.may(Capability.VIEW_VENDORS) ? exemplars.offered(MODES.keySet()) : List.of();
    }

    private static Candidate of(Exemplars.Exemplar it) {
        var mode = Objects.requireNonNull(MODES.get(it.kind()));
        return new Candidate(plan(mode, it.regions(), facts(it)), it.name(), it.id());
    }

    private static Answers facts(Exemplars.Exemplar offering) {
        return offering.tier() == null
                ? Answers.NONE
                : new Answers(Map.of(LegQuestions.CONTRACT_TIER, offering.tier().name()));
    }

    private static DeploymentPlan plan(Mode mode, @Nullable String region, Answers facts) {
        var place = new Leg(NONE, "A", mode, null, null, region, null, facts);
        return new DeploymentPlan(new UseCaseId(NONE), List.of(place), Routing.NONE);
    }
}
