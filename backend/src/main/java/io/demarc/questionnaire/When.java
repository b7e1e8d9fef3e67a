package io.demarc.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A condition on what was said: each of these names has one of its values. A name is the id of another question, or a
 * property of the subject such as its {@code mode}; a dash stands for what is not said. Without names it holds always.
 */
public record When(@JsonValue Map<String, List<String>> all) {

    /** As a value: that there is none. */
    static final String NOT_SAID = "-";

    static final When ALWAYS = new When(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public When {}

    boolean holds(Map<String, String> properties, Answers answers) {
        return all.entrySet().stream()
                .allMatch(it -> said(it.getKey(), properties, answers).stream().anyMatch(it.getValue()::contains));
    }

    private static Set<String> said(String name, Map<String, String> properties, Answers answers) {
        if (properties.containsKey(name)) return Set.of(properties.get(name));
        return answers.said(name) ? answers.ticked(name) : Set.of(NOT_SAID);
    }
}
