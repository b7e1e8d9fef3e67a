package io.demarc.advisor.which;

import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.Criterion;
import io.demarc.advisor.fit.Need;
import io.demarc.advisor.fit.Needs;
import io.demarc.questionnaire.Answers;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was answered and moved, as the address has it. What is in no question or is no level is left out.
 *
 * @param chosen by question
 * @param people whether it learns about people
 * @param moved needs that somebody has moved, 0 to 5
 */
public record Said(Map<Question, Question.Option> chosen, boolean people, Map<Criterion, Integer> moved) {

    /** Beside the first question. */
    static final String PEOPLE = "people";

    /** Ordinary facts about people; how much more than that it is, nobody says by "specially protected". */
    private static final String ORDINARY = "2";

    /** @param asked the questions of the page; all others are none of its business */
    public static Said of(Map<String, String> parameters, List<Question> asked) {
        var chosen = new EnumMap<Question, Question.Option>(Question.class);
        for (Question question : asked)
            question.option(parameters.get(question.field())).ifPresent(it -> chosen.put(question, it));
        var moved = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion it : Criterion.values()) {
            var level = parameters.get(it.name());
            if (level != null && level.matches("[0-" + Need.MOST + "]")) moved.put(it, Integer.valueOf(level));
        }
        return new Said(chosen, asked.contains(Question.DATA) && parameters.containsKey(PEOPLE), moved);
    }

    public boolean isNothing() {
        return chosen.isEmpty() && moved.isEmpty();
    }

    /** The same with another answer. */
    public Said with(Question question, Question.Option option) {
        var others = new EnumMap<Question, Question.Option>(Question.class);
        others.putAll(chosen);
        others.put(question, option);
        return new Said(others, people, moved);
    }

    public Demand demand() {
        var answers = new HashMap<String, String>();
        chosen.values().forEach(it -> answers.putAll(it.answers()));
        var data = chosen.get(Question.DATA);
        if (data != null && !data.answers().isEmpty()) {
            if (!people) answers.put(Demand.PERSONAL_DATA, "0");
            else if (!data.value().equals("RESTRICTED")) answers.put(Demand.PERSONAL_DATA, ORDINARY);
        }
        return new Demand(new Answers(answers), null);
    }

    public Needs needs() {
        return Needs.of(demand()).moved(moved);
    }

    public @Nullable String chosen(Question question) {
        var option = chosen.get(question);
        return option == null ? null : option.value();
    }

    /** As a form that registers takes it along; that a box is left empty is no answer. */
    public String told() {
        return demand().answers().all().entrySet().stream()
                .filter(it -> people || !it.getKey().equals(Demand.PERSONAL_DATA))
                .map(it -> it.getKey() + ":" + it.getValue())
                .collect(Collectors.joining(","));
    }
}
