package io.demarc.inventory;

import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the registration wizard, contributed as a bean. The module that contributes it serves
 * {@code /use-cases/{id}/intake/{key}} itself, with {@link Wizard} as the frame, and redirects to {@link Wizard#after}.
 */
public interface IntakeStep {

    /** The last part of the address, and of the message {@code step.<key>}. */
    String key();

    /** Ascending: people-and-data 20, how-it-decides 30, where-it-runs 40. */
    int order();

    boolean complete(UseCaseId id);

    /** What was answered, for the page that shows everything before it is sent. */
    List<Line> summary(UseCaseId id);

    /**
     * A question and its answer, in words.
     *
     * @param answer empty where there is none
     * @param field where its page asks for it; empty for the page as a whole
     * @param part the place that it is about; null for none
     * @param id of the question, where it has one, so that it may be with a colleague
     * @param open whether the answer says what is missing, and none is there
     */
    record Line(
            String question,
            String answer,
            String field,
            @Nullable UUID part,
            @Nullable String id,
            boolean open) {

        public Line(String question, String answer) {
            this(question, answer, "", null, null, answer.isEmpty());
        }

        /** What no single question asks for, in words. */
        public static Line missing(String question, String what) {
            return new Line(question, what, "", null, null, true);
        }

        public static Line of(Inquiry.Line line) {
            return new Line(line.question().title(), line.words()).asked(null, "", line.question());
        }

        /** @param prefix of the field, like {@code A.} */
        public Line asked(@Nullable UUID part, String prefix, Question question) {
            return new Line(this.question, answer, prefix + question.field(), part, question.id(), answer.isEmpty());
        }
    }
}
