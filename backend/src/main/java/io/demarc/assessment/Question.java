package io.demarc.assessment;

import java.util.List;
import java.util.Locale;

/**
 * A question in the words of those who answer it.
 *
 * @param id of its answer
 * @param options one per level, 0 first
 * @param weighty whether it deserves large cards
 */
public record Question(
        String id, Factor factor, Page page, boolean weighty, String title, String hint, List<Option> options) {

    /** Where the wizard asks it. */
    public enum Page {
        PEOPLE_AND_DATA,
        HOW_IT_DECIDES,
        WHERE_IT_RUNS;

        /** As in the wizard's addresses. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One level in plain words, with an example. */
    public record Option(String text, String example) {}
}
