package io.demarc.assessment;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.inventory.UseCaseId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who stands behind the places of a use case, in words: to a provider data goes, of a model's maker only the model comes. */
@Component
class Suppliers {

    private static final Set<Mode> RUN_BY_US = EnumSet.of(Mode.M5, Mode.M6, Mode.M7);

    /** On our own site and on devices nobody else is behind it: what is said of these is a place, and no name. */
    private static final Mode ON_A_CLOUD = Mode.M5;

    private final Deployments deployments;
    private final MessageSource messages;

    Suppliers(Deployments deployments, MessageSource messages) {
        this.deployments = deployments;
        this.messages = messages;
    }

    /** @param level the grade that counts, in the words of its factor; null where nobody has graded them */
    String words(UseCaseId useCase, @Nullable String level) {
        var plan = deployments.plan(useCase);
        var names = names(plan);
        var who = names.isEmpty() ? say("assessment.supplier.unnamed") : say("assessment.supplier.several", names);
        return level == null
                ? say("assessment.supplier.not-graded", who)
                : say("assessment.supplier.graded", who, level);
    }

    private String names(DeploymentPlan plan) {
        var names = deployments.names(plan);
        return plan.legs().stream()
                .flatMap(leg -> name(leg, leg.vendor() == null ? null : names.get(leg.vendor())).stream())
                .distinct()
                .collect(Collectors.joining(say("assessment.supplier.and")));
    }

    /**
     * As the place names them: of an application its vendor, else who executes the model before who sells it; below a model
     * that we run its cloud.
     */
    private Optional<String> name(io.demarc.deployment.Leg leg, @Nullable String vendor) {
        if (!RUN_BY_US.contains(leg.mode())) {
            var operator = leg.answers().text(LegQuestions.INFERENCE_OPERATOR);
            boolean sold = leg.mode() == Mode.M1 ? vendor != null : operator == null;
            return Optional.ofNullable(sold ? vendor : operator);
        }
        var cloud = leg.mode() == ON_A_CLOUD ? leg.answers().text(LegQuestions.HOSTING_INFRASTRUCTURE) : null;
        if (vendor == null) return Optional.ofNullable(cloud);
        return Optional.of(
                cloud == null
                        ? say("assessment.supplier.model", vendor)
                        : say("assessment.supplier.model-at", vendor, cloud));
    }

    private String say(String key, Object... with) {
        return messages.getMessage(key, with, LocaleContextHolder.getLocale());
    }
}
