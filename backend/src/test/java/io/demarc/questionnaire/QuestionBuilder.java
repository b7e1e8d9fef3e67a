package io.demarc.questionnaire;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.questionnaire.Question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A question with as little as its type needs, and then what a test is about. */
final class QuestionBuilder {

    private final String id;
    private final AnswerType type;
    private final List<Option> options = new ArrayList<>();
    private String code;
    private When visible;
    private When required;
    private List<Concern> concerns;

    private QuestionBuilder(String id, AnswerType type) {
        this.id = id;
        this.type = type;
        if (type == AnswerType.YES_NO) options("YES", "NO");
    }

    static QuestionBuilder question(String id, AnswerType type) {
        return new QuestionBuilder(id, type);
    }

    QuestionBuilder called(String code) {
        this.code = code;
        return this;
    }

    /** The text of each is its value in small letters. */
    QuestionBuilder options(String... values) {
        for (String value : values)
            options.add(Option.of(value, value.charAt(0) + value.substring(1).toLowerCase()));
        return this;
    }

    QuestionBuilder alone(String value) {
        options.add(new Option(value, value, null, null, true, false));
        return this;
    }

    QuestionBuilder beside(String value) {
        options.add(new Option(value, value, null, ListRows.BESIDE, false, false));
        return this;
    }

    QuestionBuilder withdrawn(String value) {
        options.replaceAll(it -> it.value().equals(value) ? new Option(value, it.text(), null, null, false, true) : it);
        return this;
    }

    QuestionBuilder visible(String name, String... values) {
        visible = new When(Map.of(name, List.of(values)));
        return this;
    }

    QuestionBuilder required() {
        required = When.ALWAYS;
        return this;
    }

    QuestionBuilder concerns(String stage) {
        concerns = List.of(new Concern(stage));
        return this;
    }

    Question build() {
        return new Question(
                id,
                code,
                "leg",
                "where-it-runs",
                type,
                null,
                "Title of " + id,
                null,
                null,
                visible,
                required,
                concerns,
                null,
                null,
                List.copyOf(options));
    }
}
