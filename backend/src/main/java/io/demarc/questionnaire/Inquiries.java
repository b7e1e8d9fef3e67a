package io.demarc.questionnaire;

import io.demarc.reference.References;
import java.util.Map;
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

    private Question filled(Question question, Answers answers) {
        if (question.from() == null) return question;
        return sources.stream()
                .filter(it -> it.name().equals(question.from()))
                .findFirst()
                .map(it -> question.offering(it.options(answers.ticked(question.id()))))
                .orElse(question);
    }
}
