package io.demarc.assessment;

import io.demarc.identity.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The questions of a page with what was answered or typed.
 *
 * @param answers to keep, by id
 * @param law only on the page that asks about it
 */
record AnswerForm(List<Asked> questions, @Nullable Law law, Map<String, String> answers) {

    record Asked(
            Question question,
            List<Choice> choices,
            @Nullable String error) {}

    record Choice(String value, String text, String example, boolean chosen) {}

    record Law(
            Questions.Law question,
            List<Tick> prohibitions,
            List<Tick> watched,
            boolean none,
            @Nullable String error) {}

    record Tick(String value, String text, String provision, LocalDate appliesFrom, boolean ticked) {}

    /** @param field id of the first input that it is about */
    record Mistake(String field, String title, String key) {}

    static AnswerForm of(Question.Page page, Map<String, String> answers, Rulebook rulebook) {
        var given = rulebook.given(answers);
        return filled(page, answers, given.ticked(), rulebook);
    }

    static AnswerForm posted(Question.Page page, MultiValueMap<String, String> posted, Rulebook rulebook) {
        var ticked = new LinkedHashSet<>(
                posted.getOrDefault(rulebook.questions().law().id(), List.of()));
        return filled(page, posted.toSingleValueMap(), ticked, rulebook);
    }

    public List<Mistake> errors() {
        var errors = new ArrayList<Mistake>();
        for (var asked : questions)
            if (asked.error() != null)
                errors.add(new Mistake(
                        asked.question().id() + "-0", asked.question().title(), asked.error()));
        if (law != null && law.error() != null)
            errors.add(new Mistake(law.question().id() + "-NONE", law.question().title(), law.error()));
        return errors;
    }

    private static AnswerForm filled(
            Question.Page page, Map<String, String> texts, Set<String> ticked, Rulebook rulebook) {
        var answers = new LinkedHashMap<String, String>();
        var questions = new ArrayList<Asked>();
        for (var question : rulebook.questions().on(page)) {
            var text = texts.get(question.id());
            var choices = choices(question, text);
            boolean known = new Offer()
                    .choice(question.id(), choices.stream().map(Choice::value))
                    .refused(texts::get)
                    .isEmpty();
            if (text != null && !text.isBlank() && known) answers.put(question.id(), text);
            questions.add(new Asked(question, choices, known ? null : "assessment.error.choice"));
        }
        var law = rulebook.questions().law();
        if (law.page() != page) return new AnswerForm(questions, null, answers);
        answers.put(law.id(), String.join(",", new TreeSet<>(ticked)));
        return new AnswerForm(questions, law(law, ticked, rulebook.law()), answers);
    }

    private static List<Choice> choices(Question question, @Nullable String text) {
        var choices = new ArrayList<Choice>();
        for (var option : question.options()) {
            var value = Integer.toString(choices.size());
            choices.add(new Choice(value, option.text(), option.example(), value.equals(text)));
        }
        return choices;
    }

    private static Law law(Questions.Law question, Set<String> ticked, AiAct act) {
        return new Law(
                question,
                act.prohibitions().stream()
                        .map(it -> new Tick(
                                it.id(), it.text(), it.provision(), it.appliesFrom(), ticked.contains(it.id())))
                        .toList(),
                act.watched().stream()
                        .map(it -> new Tick(
                                it.id(), it.text(), it.provision(), it.appliesFrom(), ticked.contains(it.id())))
                        .toList(),
                ticked.contains(AiAct.NONE),
                act.isConsistent(ticked) ? null : "assessment.error.none");
    }
}
