package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.deployment.RuleWords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What each way to fail would do with the data of these places. */
@Component
class Failures {

    private final RuleWords rules;
    private final MessageSource messages;

    Failures(RuleWords rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    record Failure(FailureBehaviour value, String does) {}

    List<Failure> of(DeploymentPlan plan) {
        var kept = plan.routing().conditions().stream()
                .filter(it -> !it.leg().equals(plan.routing().defaultLeg()))
                .map(it -> rules.of(it, plan.letter(it.leg())))
                .collect(Collectors.joining("; "));
        return Arrays.stream(FailureBehaviour.values())
                .map(it -> new Failure(it, does(it, kept)))
                .toList();
    }

    private String does(FailureBehaviour behaviour, String kept) {
        boolean depends = behaviour.name().startsWith("FAIL_O") && !kept.isEmpty();
        return messages.getMessage(
                "deployment.failing." + behaviour + (depends ? ".data" : ""),
                new Object[] {kept},
                LocaleContextHolder.getLocale());
    }
}
