package io.demarc.inventory;

import io.demarc.questionnaire.Inquiries;
import io.demarc.questionnaire.Inquiry;
import java.util.Map;
import java.util.Set;
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
