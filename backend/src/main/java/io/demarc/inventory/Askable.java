package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions that may be put to a colleague, contributed as a bean by the module whose pages ask them. */
public interface Askable {

    /** The question as it would be asked now; empty where it is none of the module's, or is not asked any more. */
    Optional<Put> find(UseCaseId useCase, @Nullable UUID part, String question);

    /**
     * Records what was answered, in the name of who knew it. That they were asked is known to the caller.
     *
     * @return false where there is nowhere to record it yet: then nothing has changed, and who asked has to take it over
     */
    boolean answer(UseCaseId useCase, @Nullable UUID part, String question, String kept, Member by);

    /**
     * One question.
     *
     * @param inquiry of it alone, without its answer
     * @param place the letter of the place that it is about; empty for none
     * @param step the page of the wizard that asks it
     */
    record Put(Inquiry inquiry, String place, String step) {

        public Question question() {
            return inquiry.questions().getFirst();
        }
    }
}
