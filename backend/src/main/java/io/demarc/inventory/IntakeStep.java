package io.demarc.inventory;

import io.demarc.questionnaire.Inquiry;
import java.util.List;

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

    /** A question and its answer, in words; the answer is empty where there is none. */
    record Line(String question, String answer) {

        public static Line of(Inquiry.Line line) {
            return new Line(line.question().title(), line.words());
        }
    }
}
