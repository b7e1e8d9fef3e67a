package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.reference.References;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts plans into words, as pages show them. */
@Component
class PlanViews {

    private final Deployments deployments;
    private final PlanNames names;
    private final References references;
    private final LegQuestions questions;
    private final RuleWords rules;
    private final RoutingFaults faults;

    PlanViews(
            Deployments deployments,
            PlanNames names,
            References references,
            LegQuestions questions,
            RuleWords rules,
            RoutingFaults faults) {
        this.rules = rules;
        this.faults = faults;
        this.questions = questions;
        this.references = references;
        this.deployments = deployments;
        this.names = names;
    }

    /**
     * @param routed whether there is something to be routed between, or was
     * @param faults what is wrong with the rules, in words
     */
    record View(
            UseCaseId useCase,
            Modes.@Nullable Text mode,
            List<Place> legs,
            Routing routing,
            boolean routed,
            @Nullable String owner,
            String defaultLeg,
            List<String> rules,
            List<String> faults,
            List<Over> overs,
            boolean unchecked,
            List<PlanRule> broken) {}

    record Place(
            Leg leg,
            Modes.@Nullable Text mode,
            @Nullable String vendor,
            @Nullable String model) {

        /** Beside its mode, as far as it was stated. */
        public List<String> with() {
            return Stream.of(vendor, model, leg.region())
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * A place that takes over, in words.
     *
     * @param personal what the requests may say about people at most; null where that leaves out nothing
     */
    record Over(
            String from,
            String to,
            String over,
            String refused,
            @Nullable String personal) {}

    View of(UseCaseId id) {
        var plan = deployments.plan(id);
        var known = names.of(plan);
        var mode = plan.mode();
        return new View(
                id,
                mode == null ? null : modes().of(mode),
                plan.legs().stream().map(leg -> leg(leg, known)).toList(),
                plan.routing(),
                plan.legs().size() > 1
                        && (plan.mode() == null
                                || plan.isHybrid()
                                || !plan.routing().equals(Routing.NONE)),
                owner(plan.routing().owner()),
                plan.letter(plan.routing().defaultLeg()),
                plan.routing().conditions().stream()
                        .map(it -> rules.of(it, plan.letter(it.leg())))
                        .toList(),
                faults.of(plan),
                plan.onFailure() == null
                        ? List.of()
                        : TakeOver.of(plan).stream().map(it -> over(plan, it)).toList(),
                plan.onFailure() != plan.routing().onFailure() && plan.legs().size() > 1,
                plan.broken());
    }

    private Over over(DeploymentPlan plan, TakeOver it) {
        var asked = questions.of(plan, it.from());
        return new Over(
                it.from().letter(),
                it.to().letter(),
                words(asked, LegQuestions.DATA_CLASSES, it.classes()),
                words(asked, LegQuestions.DATA_CLASSES, it.refused()),
                it.mostPersonalData() == null
                        ? null
                        : words(asked, LegQuestions.PERSONAL_DATA, List.of(it.mostPersonalData())));
    }

    private static String words(Inquiry asked, String question, Collection<Integer> levels) {
        return levels.stream()
                .flatMap(level -> asked.find(question).flatMap(it -> it.option(level.toString())).stream())
                .map(Question.Option::text)
                .collect(Collectors.joining("; "));
    }

    private Place leg(Leg leg, Map<UUID, String> known) {
        var mode = leg.mode();
        return new Place(
                leg,
                mode == null ? null : modes().of(mode),
                names.behind(leg, known),
                leg.model() == null ? null : known.get(leg.model()));
    }

    private @Nullable String owner(@Nullable UUID member) {
        return member == null ? null : names.member(member);
    }

    private Modes modes() {
        return references.inForce(Modes.KIND).content();
    }
}
