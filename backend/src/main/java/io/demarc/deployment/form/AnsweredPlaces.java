package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Path;
import io.demarc.deployment.PlanReplaced;
import io.demarc.inventory.Asks.Target;
import io.demarc.inventory.Meanwhile;
import io.demarc.questionnaire.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which questions of "Where it runs" have another answer once a plan is changed: nobody else is asked them any more. */
@Component
class AnsweredPlaces {

    private final Meanwhile meanwhile;

    AnsweredPlaces(Meanwhile meanwhile) {
        this.meanwhile = meanwhile;
    }

    @EventListener
    void end(PlanReplaced plan) {
        meanwhile.answered(plan.now().useCase(), answered(plan.before(), plan.now()), plan.origin());
    }

    private static List<Target> answered(DeploymentPlan before, DeploymentPlan now) {
        var places = before.legs().size() == now.legs().size()
                ? Stream.<Target>empty()
                : Stream.of(new Target(null, PathWords.ID));
        return Stream.concat(places, now.legs().stream().flatMap(leg -> answered(before, leg)))
                .toList();
    }

    /** What was only taken back is still to be answered. */
    private static Stream<Target> answered(DeploymentPlan before, Leg leg) {
        var said = said(leg);
        var earlier = before.legs().stream()
                .filter(it -> it.id().equals(leg.id()))
                .findFirst()
                .map(AnsweredPlaces::said)
                .orElse(Answers.NONE);
        return said.differing(earlier).stream().filter(said::said).map(it -> new Target(leg.id(), it));
    }

    private static Answers said(Leg leg) {
        var all = new HashMap<>(leg.answers().all());
        all.putAll(Path.of(leg).all());
        put(all, PlaceTexts.VENDOR, leg.vendor());
        put(all, PlaceTexts.MODEL, leg.model());
        put(all, PlaceTexts.REGION, leg.region());
        return new Answers(all);
    }

    private static void put(HashMap<String, String> all, String question, @Nullable Object said) {
        if (said != null) all.put(question, said.toString());
    }
}
