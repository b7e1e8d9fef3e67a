package io.demarc.deployment;

import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What each mode is called and means.
 *
 * @param path the questions that lead to one, in order; null in content of before there were any
 * @param attributes what a routing rule may look at; null in content of before there were any
 */
public record Modes(
        List<Text> modes,
        @Nullable List<io.demarc.questionnaire.Question> path,
        @Nullable List<Attribute> attributes) {

    public static final Kind<Modes> KIND = new Kind<>(
            "modes", "deployment", Modes.class, (it, others) -> it.faults(others.of(Questionnaire.KIND)), Modes::names);

    /** What a routing rule may look at; what is shipped where this content is older. */
    List<Attribute> lookedAt() {
        return attributes == null
                ? Objects.requireNonNull(Shipped.newest(KIND).content().attributes())
                : attributes;
    }

    /** The questions that lead to a mode; those that are shipped where this content is older. */
    private List<io.demarc.questionnaire.Question> ways() {
        return path == null
                ? Objects.requireNonNull(Shipped.newest(KIND).content().path())
                : path;
    }

    public Text of(Mode mode) {
        return modes.stream().filter(it -> it.id() == mode).findFirst().orElseThrow();
    }

    /**
     * @param name short, the same on every page
     * @param definition the one sentence that explains it
     * @param unseen what can neither be seen nor steered in it
     * @param policy whether it is this product's own default rather than a source's
     */
    public record Text(
            Mode id,
            String code,
            String name,
            String definition,
            String unseen,
            List<String> examples,
            Pole pole,
            Question question,
            boolean policy) {}

    /**
     * Something about a request that can be compared.
     *
     * @param question whose answers are its values, numbered from 0
     * @param values in words, where it has its own
     */
    public record Attribute(
            String id,
            String name,
            @Nullable String question,
            @Nullable Map<String, String> values) {}

    /** The question that decides for the mode: the first one answered with yes does. */
    public record Question(String id, String text) {}

    /** The two ways to get a model's answers, what lies between them, and both at once. */
    public enum Pole {
        MODEL_AS_A_SERVICE,
        BETWEEN,
        SELF_HOSTED,
        HYBRID
    }

    /** By their ids, and by the codes that are stored; questions and what is answered as they are asked and offered. */
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (Text mode : modes) {
            names.put("mode." + mode.id(), mode.name());
            names.put("mode." + mode.code(), mode.name());
        }
        for (var way : ways()) {
            names.put("way." + way.id(), way.noun());
            for (var option : way.options()) names.put("way." + way.id() + "." + option.value(), option.text());
        }
        for (Attribute attribute : lookedAt()) {
            var key = "attribute." + attribute.id();
            names.put(key, attribute.name());
            if (attribute.question() != null) names.put(key + ".question", attribute.question());
            if (attribute.values() != null)
                attribute.values().forEach((value, text) -> names.put(key + "." + value, text));
        }
        return names;
    }

    private List<String> faults(Questionnaire questionnaire) {
        if (!modes.stream().map(Text::id).sorted().toList().equals(List.of(Mode.values())))
            return List.of("these modes have to be there, once each: " + Arrays.toString(Mode.values()));
        var faults = new ArrayList<>(LegQuestions.faults(questionnaire));
        if (path != null) faults.addAll(Path.faults(path));
        return faults;
    }
}
