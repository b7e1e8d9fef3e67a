package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Modes;
import io.demarc.deployment.PlanNames;
import io.demarc.deployment.PlanRule;
import io.demarc.deployment.RuleWords;
import io.demarc.inventory.IntakeStep;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.questionnaire.Inquiry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The page of the wizard that asks for the deployment. */
@Component
class WhereItRuns implements IntakeStep {

    static final String KEY = "where-it-runs";

    /** What is missing by these rules shows as a line without an answer. */
    private static final Set<PlanRule> SAID_BY_A_LINE = EnumSet.of(
            PlanRule.IT_HAS_A_LEG,
            PlanRule.SEVERAL_LEGS_HAVE_A_ROUTER_OWNER,
            PlanRule.SEVERAL_LEGS_HAVE_A_DEFAULT,
            PlanRule.SEVERAL_LEGS_SAY_WHAT_HAPPENS_ON_FAILURE);

    private final Deployments deployments;
    private final PlanNames names;
    private final UseCaseQuestions questions;
    private final LegQuestions legQuestions;
    private final PathWords words;
    private final RuleWords rules;

    WhereItRuns(
            Deployments deployments,
            PlanNames names,
            UseCaseQuestions questions,
            LegQuestions legQuestions,
            PathWords words,
            RuleWords rules) {
        this.deployments = deployments;
        this.names = names;
        this.questions = questions;
        this.legQuestions = legQuestions;
        this.words = words;
        this.rules = rules;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean complete(UseCaseId id) {
        var plan = deployments.plan(id);
        return plan.broken().isEmpty()
                && plan.legs().stream()
                        .allMatch(leg -> legQuestions.of(plan, leg).isComplete())
                && questions.of(id).on(KEY).isComplete();
    }

    @Override
    public List<Line> summary(UseCaseId id) {
        var plan = deployments.plan(id);
        var known = names.of(plan);
        var lines = new ArrayList<Line>();
        for (Leg leg : plan.legs()) {
            var mode = leg.mode();
            var where = Stream.of(
                            mode == null ? word("mode.none") : modes().of(mode).name(),
                            names.behind(leg, known),
                            known.get(leg.model() == null ? leg.id() : leg.model()),
                            leg.region(),
                            leg.share() == null ? null : word("places.share", leg.share()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\u00a0· "));
            boolean single = plan.legs().size() == 1;
            lines.add(new Line(single ? word("summary.place") : word("leg", leg.letter()), where));
            for (var line : legQuestions.of(plan, leg).lines()) {
                var title = line.question().title();
                lines.add(new Line(single ? title : word("summary.of-leg", leg.letter(), title), line.words())
                        .asked(leg.id(), leg.letter() + ".", line.question()));
            }
        }
        if (plan.legs().isEmpty()) lines.add(new Line(word("summary.nowhere"), ""));
        missing(plan).forEach(it -> lines.add(Line.missing(word("missing"), it)));
        if (plan.legs().size() > 1) lines.addAll(routing(plan));
        questions.of(id).on(KEY).lines().stream().map(Line::of).forEach(lines::add);
        return lines;
    }

    /** What the plan as a whole lacks, in words. */
    List<String> missing(DeploymentPlan plan) {
        return plan.broken().stream()
                .filter(rule -> !SAID_BY_A_LINE.contains(rule))
                .map(rule -> word("rule." + rule.name()))
                .toList();
    }

    /** Places that differ in nothing need no rule between them: of theirs only what was said is there. */
    private List<Line> routing(DeploymentPlan plan) {
        var routing = plan.routing();
        var lines = new ArrayList<Line>();
        int number = 1;
        for (var it : routing.conditions())
            lines.add(new Line(word("condition", number++), rules.of(it, plan.letter(it.leg()))));
        var otherwise = plan.letter(routing.defaultLeg());
        lines.add(new Line(word("routing.default"), otherwise.isEmpty() ? "" : word("leg", otherwise)));
        lines.add(new Line(
                word("routing.onFailure"),
                routing.onFailure() == null ? "" : word("fact.on_failure." + routing.onFailure())));
        lines.add(new Line(word("routing.owner"), routing.owner() == null ? "" : names.member(routing.owner())));
        if (routing.byThirdParty() != null)
            lines.add(new Line(word("fact.by_third_party"), word("fact.by_third_party." + routing.byThirdParty())));
        if (routing.operator() != null) lines.add(new Line(word("routing.operator"), routing.operator()));
        if (plan.mode() != null && !plan.isHybrid()) lines.removeIf(Line::open);
        return lines;
    }

    Modes modes() {
        return rules.modes();
    }

    /** What is asked about the use case beside its places. */
    Inquiry questions(UseCaseFacts useCase) {
        return questions.of(useCase).on(Surroundings.asksAll() ? KEY : "");
    }

    private String word(String key, Object... arguments) {
        return words.word(key, arguments);
    }
}
