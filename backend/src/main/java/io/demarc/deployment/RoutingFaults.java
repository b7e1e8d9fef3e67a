package io.demarc.deployment;

import io.demarc.inventory.UseCaseStates;
import io.demarc.questionnaire.Answers;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with the rules of a plan, in words and with the numbers of the rules. */
@Component
class RoutingFaults {

    /** The highest class of data that reaches the model, and the highest level of personal data. */
    private static final String HIGHEST = "AN26";

    private static final String MOST_PERSONAL = "AN27";

    private final RuleWords rules;
    private final UseCaseStates states;
    private final MessageSource messages;

    RoutingFaults(RuleWords rules, UseCaseStates states, MessageSource messages) {
        this.rules = rules;
        this.states = states;
        this.messages = messages;
    }

    /** A sentence each, in the order of the rules. */
    List<String> of(DeploymentPlan plan) {
        if (!plan.isHybrid()) return List.of();
        Answers answers = states.of(plan.useCase()).answers();
        return RoutingCheck.faults(plan, rules.attributes(), answers.level(HIGHEST), answers.level(MOST_PERSONAL))
                .stream()
                .map(this::words)
                .toList();
    }

    private String words(RoutingFault fault) {
        return switch (fault) {
            case RoutingFault.Removed it -> word("removed", it.rule());
            case RoutingFault.Never it -> word("never", it.rule());
            case RoutingFault.Unreachable it ->
                word("unreachable", it.rule(), it.by().size(), numbers(it.by()));
            case RoutingFault.Uncovered it -> word("uncovered", levels(RoutingCheck.CLASS, it.classes()));
            case RoutingFault.NotCarried it ->
                word(of(it.rule(), "not-carried"), it.rule(), levels(RoutingCheck.CLASS, it.classes()), it.leg());
            case RoutingFault.TooPersonal it ->
                word(of(it.rule(), "not-carried"), it.rule(), levels(RoutingCheck.PERSONAL, it.levels()), it.leg());
            case RoutingFault.Narrower it ->
                word("narrower", it.from(), it.to(), levels(RoutingCheck.CLASS, it.classes()));
        };
    }

    private static String of(int rule, String key) {
        return rule == 0 ? key + ".default" : key;
    }

    private static String numbers(Collection<Integer> rules) {
        return rules.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String levels(String attribute, Collection<Integer> levels) {
        return rules.find(attribute).stream()
                .flatMap(it -> it.values().stream())
                .filter(it -> levels.stream().map(String::valueOf).anyMatch(it.id()::equals))
                .map(RuleWords.Value::text)
                .collect(Collectors.joining("”, “", "“", "”"));
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("deployment.fault." + key, arguments, LocaleContextHolder.getLocale());
    }
}
