package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import io.demarc.questionnaire.AnswerSheet;
import io.demarc.questionnaire.AnswerSheets;
import io.demarc.questionnaire.AnswerSubject;
import io.demarc.questionnaire.Answers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was answered about use cases and their parts, such as the legs that serve them. */
@Component
public class UseCaseAnswers implements Part<AnswerSheet> {

    private final AnswerSheets sheets;

    UseCaseAnswers(AnswerSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public Map<UseCaseId, AnswerSheet> read(Collection<UseCaseState> useCases) {
        var found = sheets.of(UseCaseQuestions.SUBJECT, Arrays.asList(UseCaseStates.ids(useCases)));
        var read = new HashMap<UseCaseId, AnswerSheet>();
        for (var useCase : useCases)
            read.put(useCase.id(), Objects.requireNonNull(found.get(useCase.id().value())));
        return read;
    }

    static AnswerSheet none(UseCaseId id) {
        return AnswerSheet.empty(new AnswerSubject(UseCaseQuestions.SUBJECT, id.value()));
    }

    /**
     * Keeps what is answered now about a use case that is locked, and leaves alone what was answered so before.
     *
     * @param part null for the use case as a whole
     */
    public void keep(UseCaseState useCase, @Nullable UUID part, Answers now, MemberId by, Instant at) {
        useCase.put(this, sheets.keep(useCase.get(this), part, now, by, at));
    }
}
