package io.demarc.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that was answered about a subject and its parts, as it is kept. */
public final class AnswerSheet {

    private final AnswerSubject subject;
    private final List<Answer> rows;

    AnswerSheet(AnswerSubject subject, List<Answer> rows) {
        this.subject = subject;
        this.rows = List.copyOf(rows);
    }

    /** Of a subject that is new. */
    public static AnswerSheet empty(AnswerSubject subject) {
        return new AnswerSheet(subject, List.of());
    }

    /** About the subject as a whole. */
    public Answers whole() {
        return answers(null);
    }

    public Answers part(UUID id) {
        return answers(id);
    }

    AnswerSubject subject() {
        return subject;
    }

    Stream<Answer> about(@Nullable UUID part) {
        return rows.stream().filter(it -> Objects.equals(it.part(), part));
    }

    Stream<Answer> aboutOthers(@Nullable UUID part) {
        return rows.stream().filter(it -> !Objects.equals(it.part(), part));
    }

    Answers answers(@Nullable UUID part) {
        return new Answers(about(part).collect(Collectors.toMap(Answer::question, Answer::text)));
    }
}
