package io.demarc.inventory;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What was answered about use cases, by the id of the question. */
@Component
class Answers implements Part<Map<String, String>> {

    private final AnswerRepository answers;

    Answers(AnswerRepository answers) {
        this.answers = answers;
    }

    @Override
    public Map<UseCaseId, Map<String, String>> read(Collection<UseCaseState> useCases) {
        var read = new HashMap<UseCaseId, Map<String, String>>();
        for (var useCase : useCases) read.put(useCase.id(), new TreeMap<>());
        for (var answer : answers.findByUseCaseIdIn(Arrays.asList(UseCaseStates.ids(useCases))))
            Objects.requireNonNull(read.get(answer.useCase())).put(answer.question(), answer.text());
        return read;
    }
}
