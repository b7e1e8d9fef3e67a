package io.demarc.questionnaire;

import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked, of whatever kind of subject.
 *
 * @param yes, no, notSure the words of every question that is answered by them
 */
public record Questionnaire(
        boolean policy, String yes, String no, @Nullable String notSure, List<Question> questions) {

    public static final Kind<Questionnaire> KIND = new Kind<>(
            "questions", "questionnaire", Questionnaire.class, (it, others) -> it.faults(), Questionnaire::names);

    public Questionnaire {
        var answers = yes == null || no == null
                ? List.<Question.Option>of()
                : List.of(Question.Option.of(AnswerType.YES, yes), Question.Option.of(AnswerType.NO, no));
        questions = questions == null
                ? List.of()
                : questions.stream()
                        .map(it -> it.type() == AnswerType.YES_NO ? it.with(answers) : it.unsure(notSure))
                        .toList();
    }

    public Questionnaire(boolean policy, String yes, String no, List<Question> questions) {
        this(policy, yes, no, null, questions);
    }

    public Optional<Question> find(String id) {
        return questions.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** @param subject {@code use-case}, {@code leg} */
    public List<Question> about(String subject) {
        return questions.stream().filter(it -> it.about().equals(subject)).toList();
    }

    /** Questions by their nouns, how they are answered, and what can be chosen as it is offered. */
    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (Question question : questions) {
            names.put("question." + question.id(), question.noun());
            names.put("question." + question.id() + ".type", question.type().name());
            if (question.from() != null) names.put("question." + question.id() + ".from", question.from());
            for (var option : question.options())
                names.put("answer." + question.id() + "." + option.value(), option.text());
        }
        return names;
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var names = new HashSet<String>();
        for (Question question : questions) {
            if (!names.add(question.id())) faults.add(question.id() + " is there twice");
            if (!question.id().matches("[A-Z]{1,2}[0-9]{1,3}"))
                faults.add("not the id of a question: " + question.id());
            if (question.code() != null && !names.add(question.about() + " " + question.code()))
                faults.add(question.about() + " has two questions called " + question.code());
            if (question.code() != null && !question.code().matches("[a-z]+(?:_[a-z]+)*+"))
                faults.add(question.id() + " has a code that is none: " + question.code());
            options(question, faults);
            conditions(question, question.visible(), faults);
            if (question.required() != null) conditions(question, question.required(), faults);
        }
        return faults;
    }

    private static void options(Question question, List<String> faults) {
        var values = new HashSet<String>();
        for (var option : question.options()) {
            if (!option.value().matches("[^\\s,]+") || !values.add(option.value()))
                faults.add(question.id() + " has an option whose value is missing, there twice or not one word");
            if (option.group() != null && !question.groups().containsKey(option.group()))
                faults.add(question.id() + " has no heading for the group " + option.group());
        }
        boolean offers = question.from() != null || question.offered().size() > 1;
        if (question.type().hasOptions() && !offers) faults.add(question.id() + " has nothing to choose from");
        if (!question.type().hasOptions() && !question.options().isEmpty())
            faults.add(question.id() + " has options, and is answered by a line");
    }

    /** What a property may be is known to who has it; questions know their options. */
    private void conditions(Question question, When when, List<String> faults) {
        when.all().forEach((name, accepted) -> {
            if (name.matches("[a-z]+")) return;
            var other = find(name).filter(it -> it.about().equals(question.about()) && !it.equals(question));
            if (other.isEmpty()) faults.add(question.id() + " depends on " + name + ", which is not asked beside it");
            else if (other.get().from() == null && other.get().type().hasOptions())
                accepted.stream()
                        .filter(value -> !value.equals(When.NOT_SAID)
                                && other.get().option(value).isEmpty())
                        .forEach(value -> faults.add(
                                question.id() + " depends on an answer that " + name + " does not offer: " + value));
        });
    }
}
