package io.demarc.questionnaire;

import io.demarc.kernel.MemberId;
import io.demarc.reference.References;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers as they are kept: the one place that reads and records them. Who may, and what follows, is known to the caller. */
@Component
public class AnswerSheets {

    private final AnswerRepository answers;
    private final References references;

    AnswerSheets(AnswerRepository answers, References references) {
        this.answers = answers;
        this.references = references;
    }

    /** Those of several subjects and all their parts in one statement; each is in the result. */
    public Map<UUID, AnswerSheet> of(String kind, Collection<UUID> subjects) {
        var rows = answers.findBySubjectKindAndSubjectIdIn(kind, subjects).stream()
                .collect(Collectors.groupingBy(Answer::subject));
        var sheets = new HashMap<UUID, AnswerSheet>();
        for (UUID id : subjects)
            sheets.put(id, new AnswerSheet(new AnswerSubject(kind, id), rows.getOrDefault(id, List.of())));
        return sheets;
    }

    /**
     * Keeps what is answered now about the whole, or about a part. What was answered so before keeps who said it, and when.
     *
     * @param part null for the whole
     */
    public AnswerSheet keep(AnswerSheet before, @Nullable UUID part, Answers now, MemberId by, Instant at) {
        var changed = now.differing(before.answers(part));
        if (changed.isEmpty()) return before;
        var questions = references.inForce(Questionnaire.KIND).number();
        var known = before.about(part).collect(Collectors.toMap(Answer::question, it -> it));
        var rows = new ArrayList<>(before.aboutOthers(part).toList());
        known.values().stream().filter(it -> !changed.contains(it.question())).forEach(rows::add);
        for (String question : changed) {
            var text = now.text(question);
            var row = known.get(question);
            if (text != null)
                rows.add(answers.save((row == null ? new Answer(before.subject(), part, question) : row)
                        .revise(text, questions, by, at)));
            else if (row != null) answers.delete(row);
        }
        return new AnswerSheet(before.subject(), rows);
    }
}
