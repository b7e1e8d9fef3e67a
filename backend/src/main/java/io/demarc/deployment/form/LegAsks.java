package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Path;
import io.demarc.identity.Member;
import io.demarc.inventory.AskForm;
import io.demarc.inventory.AskPanel;
import io.demarc.inventory.Asked;
import io.demarc.inventory.Asks;
import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The questions of "Where it runs" that are put to colleagues, by the fields that ask them. */
@Component
class LegAsks {

    private final Asks asks;
    private final Deployments deployments;
    private final LegQuestions questions;

    LegAsks(Asks asks, Deployments deployments, LegQuestions questions) {
        this.asks = asks;
        this.deployments = deployments;
        this.questions = questions;
    }

    Optional<AskForm> unclear(MultiValueMap<String, String> sent, Member me) {
        return Surroundings.asksAll() ? asks.unclear(sent, me) : Optional.empty();
    }

    /** @param whole what the page asks about the use case as a whole */
    Optional<AskForm> take(UseCaseId useCase, Inquiry whole, MultiValueMap<String, String> sent, Member me) {
        if (!Surroundings.asksAll()) return Optional.empty();
        var plan = deployments.plan(useCase);
        return asks.take(useCase, sent, field -> target(plan, whole, field), me);
    }

    AskPanel panel(UseCaseId useCase, Inquiry whole, @Nullable AskForm form) {
        if (!Surroundings.asksAll()) return new AskPanel(Map.of(), null);
        var plan = deployments.plan(useCase);
        return asks.panel(useCase, asked -> field(plan, whole, asked), form);
    }

    private Optional<Asks.Target> target(DeploymentPlan plan, Inquiry whole, String field) {
        if (field.equals(WherePages.PLACES)) return Optional.of(new Asks.Target(null, PathWords.ID));
        if (!field.matches("[A-Z]\\..+"))
            return whole.questions().stream()
                    .filter(it -> it.field().equals(field))
                    .map(it -> new Asks.Target(null, it.id()))
                    .findFirst();
        String name = field.substring(2);
        return plan.leg(field.substring(0, 1))
                .flatMap(leg -> question(plan, leg, name).map(id -> new Asks.Target(leg.id(), id)));
    }

    private Optional<String> question(DeploymentPlan plan, Leg leg, String name) {
        if (Path.isPartOf(name)) return Optional.of(name);
        var text = PlaceTexts.of(name).findFirst();
        return text.isPresent()
                ? text
                : questions.of(plan, leg).questions().stream()
                        .filter(it -> it.field().equals(name))
                        .map(Question::id)
                        .findFirst();
    }

    private Optional<String> field(DeploymentPlan plan, Inquiry whole, Asked asked) {
        if (asked.part() == null)
            return asked.question().equals(PathWords.ID)
                    ? Optional.of(WherePages.PLACES)
                    : whole.find(asked.question()).map(Question::field);
        return plan.legs().stream()
                .filter(it -> it.id().equals(asked.part()))
                .findFirst()
                .flatMap(leg -> name(plan, leg, asked.question()).map(name -> leg.letter() + "." + name));
    }

    private Optional<String> name(DeploymentPlan plan, Leg leg, String question) {
        if (Path.isPartOf(question)) return Optional.of(question);
        if (PlaceTexts.isPartOf(question)) return Optional.of(PlaceTexts.field(question));
        return questions.of(plan, leg).find(question).map(Question::field);
    }
}
