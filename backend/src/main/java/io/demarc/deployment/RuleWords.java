package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.References;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What routing rules look at, and how they read: a condition that was typed before there was a choice reads as it was typed. */
@Component
public class RuleWords {

    private final References references;
    private final MessageSource messages;

    RuleWords(References references, MessageSource messages) {
        this.references = references;
        this.messages = messages;
    }

    /** What the modes are called now. */
    public Modes modes() {
        return references.inForce(Modes.KIND).content();
    }

    /** @param values from the least to the most, where they are levels */
    public record Attribute(String id, String name, List<Value> values) {}

    public record Value(String id, String text) {}

    public List<Attribute> attributes() {
        var questions = references.inForce(Questionnaire.KIND).content();
        return modes().lookedAt().stream()
                .map(it -> new Attribute(it.id(), it.name(), values(it, questions)))
                .filter(it -> !it.values().isEmpty())
                .toList();
    }

    /** "Personal data is at least Health, belief, …". */
    public String of(Condition condition) {
        var attribute = find(condition.attribute());
        var value = attribute.stream()
                .flatMap(it -> it.values().stream())
                .filter(it -> it.id().equals(condition.value()))
                .map(Value::text)
                .findFirst()
                .orElse(condition.value());
        var name = attribute.map(Attribute::name).orElse(condition.attribute());
        boolean said = condition.operator() == Condition.Operator.IS
                && attribute.filter(it -> !isLevels(it)).isPresent();
        return said ? name + " " + value : name + " " + word("operator." + condition.operator()) + " " + value;
    }

    /** The same with where it leads. */
    public String of(Condition condition, String letter) {
        return word("condition.leads", of(condition), word("leg", letter));
    }

    public Optional<Attribute> find(String id) {
        return attributes().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static boolean isLevels(Attribute attribute) {
        return attribute.values().stream().allMatch(it -> it.id().matches("\\d"));
    }

    private static List<Value> values(Modes.Attribute attribute, Questionnaire questions) {
        if (attribute.question() != null)
            return questions.find(attribute.question()).map(Question::options).orElse(List.of()).stream()
                    .map(it -> new Value(it.value(), it.text()))
                    .toList();
        return attribute.values() == null
                ? List.of()
                : attribute.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder()))
                        .map(it -> new Value(it.getKey(), it.getValue()))
                        .toList();
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("deployment." + key, arguments, LocaleContextHolder.getLocale());
    }
}
