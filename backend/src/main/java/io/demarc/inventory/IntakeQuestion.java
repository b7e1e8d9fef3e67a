package io.demarc.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with one answer that the module of another wizard page asks on its own, contributed as a bean: who runs what
 * is ours is asked where it is said where it runs. The page keeps the number of the option by {@link Intake#answer}.
 *
 * @param step key of the page that shall ask it
 * @param id of the answer, like {@code AN34}
 * @param options their number is the value, from 0
 */
public record IntakeQuestion(String step, String id, String title, String hint, List<Option> options) {

    /** One answer in plain words, with an example. */
    public record Option(String text, String example) {}

    /** The option that an answer chose, in its words; empty where there is no answer, or none that is offered. */
    public String words(@Nullable String answer) {
        return answer != null && answer.matches("\\d") && Integer.parseInt(answer) < options.size()
                ? options.get(Integer.parseInt(answer)).text()
                : "";
    }
}
