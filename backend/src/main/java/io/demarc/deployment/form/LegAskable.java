package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Modes;
import io.demarc.deployment.Path;
import io.demarc.identity.Member;
import io.demarc.inventory.Askable;
import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiry;
import io.demarc.reference.References;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions about a place: those that lead to its mode, those of the questionnaire, and what its form asks beside them. */
@Component
class LegAskable implements Askable {

    private final Deployments deployments;
    private final LegQuestions questions;
    private final References references;
    private final PlaceTexts texts;
    private final PathWords words;

    LegAskable(
            Deployments deployments, LegQuestions questions, References references, PlaceTexts texts, PathWords words) {
        this.words = words;
        this.deployments = deployments;
        this.questions = questions;
        this.references = references;
        this.texts = texts;
    }

    @Override
    public Optional<Put> find(UseCaseId useCase, @Nullable UUID part, String question) {
        var plan = deployments.plan(useCase);
        if (part == null && question.equals(PathWords.ID) && plan.legs().size() < 2)
            return Optional.of(new Put(words.inquiry(), "", WhereItRuns.KEY));
        return leg(plan, part).flatMap(leg -> inquiry(plan, leg, question)
                .only(question)
                .map(it -> new Put(it, plan.legs().size() > 1 ? leg.letter() : "", WhereItRuns.KEY)));
    }

    @Override
    public boolean answer(UseCaseId useCase, @Nullable UUID part, String question, String kept, Member by) {
        var plan = deployments.plan(useCase);
        if (part == null) {
            deployments.contribute(plan.with(kept.equals(PathWords.SEVERAL) ? 2 : 1), by);
            return true;
        }
        var answered = leg(plan, part).flatMap(leg -> answered(leg, question, kept, by));
        answered.ifPresent(leg -> deployments.contribute(plan.with(leg).withoutServices(), by));
        return answered.isPresent();
    }

    private Inquiry inquiry(DeploymentPlan plan, Leg leg, String question) {
        if (Path.isPartOf(question))
            return Path.inquiry(references.inForce(Modes.KIND).content(), Path.of(leg));
        return PlaceTexts.isPartOf(question) ? texts.inquiry(leg.mode()) : questions.of(plan, leg);
    }

    private Optional<Leg> answered(Leg leg, String question, String kept, Member by) {
        if (PlaceTexts.isPartOf(question)) return texts.answered(leg, question, kept, by);
        var answers = new HashMap<>(leg.answers().all());
        var mode = leg.mode();
        if (Path.isPartOf(question)) {
            var path = Guided.pruned(Path.of(leg).with(Map.of(question, kept)));
            mode = Path.mode(path);
            answers.keySet().removeIf(Path::isPartOf);
            if (mode == null) answers.putAll(path.all());
        } else answers.put(question, kept);
        return Optional.of(new Leg(
                leg.id(),
                leg.letter(),
                mode,
                leg.vendor(),
                leg.model(),
                leg.region(),
                leg.share(),
                new Answers(answers)));
    }

    private static Optional<Leg> leg(DeploymentPlan plan, @Nullable UUID part) {
        return plan.legs().stream().filter(it -> it.id().equals(part)).findFirst();
    }
}
