package io.demarc.questionnaire;

import io.demarc.kernel.Dossier.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked about a subject, and what was answered. Forms, the lines of a summary, facts for reviews and the difference
 * between two states all come from here, so that a question is in all of them or in none.
 *
 * @param questions with everything that can be chosen
 * @param properties what else is known about the subject, such as its {@code mode}, for the conditions of questions
 */
public record Inquiry(List<Question> questions, Map<String, String> properties, Answers answers) {

    /** A question and its answer in words, empty where there is none. */
    public record Line(Question question, String words) {}

    /** What was answered otherwise, in words. */
    public record Change(Question question, String before, String after) {}

    /** The part that one page asks. */
    public Inquiry on(String page) {
        return new Inquiry(
                questions.stream().filter(it -> it.page().equals(page)).toList(), properties, answers);
    }

    /** That question alone and not answered, with all that says whether it is asked; empty where it is not. */
    public Optional<Inquiry> only(String id) {
        return asked().filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> new Inquiry(List.of(it), properties, answers.with(Map.of(id, ""))));
    }

    /** Without what its conditions leave out. */
    Stream<Question> asked() {
        return questions.stream().filter(it -> it.isAsked(properties, answers));
    }

    public Optional<Question> find(String id) {
        return questions.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    public List<String> ids() {
        return questions.stream().map(Question::id).toList();
    }

    /** Whether everything is answered that has to be. */
    public boolean isComplete() {
        return questions.stream()
                .filter(it -> it.isRequired(properties, answers))
                .allMatch(it -> answers.said(it.id()));
    }

    /** What was answered, and what has to be. */
    public List<Line> lines() {
        return asked().filter(it -> answers.said(it.id()) || it.isRequired(properties, answers))
                .map(it -> new Line(it, words(it)))
                .toList();
    }

    /** The answer to a question in words; empty where it is not answered or not asked. */
    public String words(String id) {
        return find(id).map(this::words).orElse("");
    }

    /**
     * A fact for each question, answered or not.
     *
     * @param prefix of their keys, like {@code leg.A.}
     * @param place the letter of the leg; empty for none
     */
    public List<Fact> facts(String prefix, String place) {
        return questions.stream().map(it -> fact(it, prefix).at(place)).toList();
    }

    /** What is answered otherwise than before, in the order of the questions. */
    public List<Change> since(Answers before) {
        var differing = answers.differing(before);
        return questions.stream()
                .filter(it -> differing.contains(it.id()))
                .map(it -> new Change(it, it.words(before.text(it.id())), words(it)))
                .toList();
    }

    private Fact fact(Question question, String prefix) {
        var kept = answers.text(question.id());
        return new Fact(
                        prefix + question.key(),
                        question.noun(),
                        kept == null ? "" : question.type().fact(kept),
                        Set.copyOf(question.concerns()))
                .inWords(words(question));
    }

    private String words(Question question) {
        return question.words(answers.text(question.id()));
    }
}
