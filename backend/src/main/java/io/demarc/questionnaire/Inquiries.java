package io.demarc.questionnaire;

import io.demarc.reference.References;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks by the questionnaire in force, with the options that stand elsewhere. */
@Component
public class Inquiries {

    private final References references;
    private final ObjectProvider<OptionSource> sources;

    Inquiries(References references, ObjectProvider<OptionSource> sources) {
        this.references = references;
        this.sources = sources;
    }

    /** @param subject {@code use-case}, {@code leg} */
    public Inquiry about(String subject, Map<String, String> properties, Answers answers) {
        var questions = references.inForce(Questionnaire.KIND).content().about(subject).stream()
                .map(it -> filled(it, answers))
                .toList();
        return new Inquiry(questions, properties, answers);
    }

    /** What an answer to the question means at once, by group and answer: asked for where somebody reads it. */
    public Map<String, String> notes(Question question) {
        return source(question).map(OptionSource::notes).orElse(Map.of());
    }

    private Optional<OptionSource> source(Question question) {
        return sources.stream().filter(it -> it.name().equals(question.from())).findFirst();
    }

    private Question filled(Question question, Answers answers) {
        if (question.from() == null) return question;
        return source(question)
                .map(it -> question.offering(it.options(answers.ticked(question.id()))))
                .orElse(question);
    }
}
