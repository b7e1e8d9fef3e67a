package io.demarc.deployment.form;

import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.Question.Option;
import io.demarc.questionnaire.QuestionForm;
import io.demarc.questionnaire.When;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The first question of "Where it runs": whether there is one place or several. It is answered by how many there are. */
@Component
class PathWords {

    /** Of the question, when it is put to a colleague. */
    static final String ID = "QM0";

    static final String ONE = "ONE";
    static final String SEVERAL = "SEVERAL";

    private final MessageSource messages;

    PathWords(MessageSource messages) {
        this.messages = messages;
    }

    static boolean isAnswer(String said) {
        return said.equals(ONE) || said.equals(SEVERAL);
    }

    String title() {
        return word("places");
    }

    String one() {
        return word("places." + ONE);
    }

    String several() {
        return word("places." + SEVERAL);
    }

    Question question() {
        return new Question(
                ID,
                null,
                "use-case",
                WhereItRuns.KEY,
                AnswerType.CHOICE,
                true,
                word("places"),
                null,
                word("places.hint"),
                new When(Map.of()),
                null,
                List.of(),
                null,
                Map.of(),
                List.of(option(ONE), option(SEVERAL)));
    }

    Inquiry inquiry() {
        return new Inquiry(List.of(question()), Map.of(), Answers.NONE);
    }

    QuestionForm.Field places() {
        return QuestionForm.of(inquiry(), "").fields().getFirst();
    }

    private Option option(String value) {
        var example = value.equals(ONE) ? null : word("places." + value + ".example");
        return new Option(value, word("places." + value), example, null, false, false);
    }

    String word(String key, Object... arguments) {
        return messages.getMessage("deployment." + key, arguments, LocaleContextHolder.getLocale());
    }
}
