package io.demarc.inventory;

import io.demarc.questionnaire.Inquiries;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.QuestionForm;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about use cases. Conditions of questions may name their {@code stage}. */
@Service
@Transactional(readOnly = true)
public class UseCaseQuestions {

    public static final String SUBJECT = "use-case";
    public static final String PEOPLE_AND_DATA = "people-and-data";
    public static final String HOW_IT_DECIDES = "how-it-decides";

    /** The pages of the wizard that ask them: what is asked on another one is asked of nobody. */
    public static final Set<String> PAGES = Set.of(PEOPLE_AND_DATA, HOW_IT_DECIDES, "where-it-runs");

    private final UseCaseStates states;
    private final Inquiries inquiries;

    UseCaseQuestions(UseCaseStates states, Inquiries inquiries) {
        this.states = states;
        this.inquiries = inquiries;
    }

    /** What answers to the questions of a form mean at once, by question. */
    public Map<String, Map<String, String>> notes(QuestionForm form) {
        return form.fields().stream()
                .map(QuestionForm.Field::question)
                .filter(it -> it.from() != null)
                .collect(Collectors.toMap(Question::id, inquiries::notes));
    }

    public Inquiry of(UseCaseId id) {
        return of(states.of(id).facts());
    }

    public Inquiry of(UseCaseFacts useCase) {
        return inquiries.about(
                SUBJECT,
                Map.of("stage", useCase.stage().name()),
                states.of(useCase.id()).answers());
    }
}
