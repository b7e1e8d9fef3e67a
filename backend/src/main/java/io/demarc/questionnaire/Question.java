package io.demarc.questionnaire;

import io.demarc.kernel.Dossier.Concern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question in the words of those who answer it.
 *
 * @param id of its answer, never reused, like {@code AN26}
 * @param code its name in forms and facts where that is not the id, like {@code contract_tier}
 * @param about the kind of subject: {@code use-case}, {@code leg}
 * @param page where it is asked, as in the wizard's addresses
 * @param weighty whether it deserves large cards
 * @param label a short noun for facts and summaries; the title where there is none
 * @param visible when it is asked at all
 * @param required when its page is incomplete without it; null for never
 * @param concerns the review stages whose decision is bound to its answer; of a factor's answer the scoring says it
 * @param from the {@link OptionSource} whose options stand before its own
 * @param groups headings by the groups of the options
 */
public record Question(
        String id,
        @Nullable String code,
        String about,
        String page,
        AnswerType type,
        Boolean weighty,
        String title,
        @Nullable String label,
        @Nullable String hint,
        When visible,
        @Nullable When required,
        List<Concern> concerns,
        @Nullable String from,
        Map<String, String> groups,
        List<Option> options) {

    /** The content leaves out what goes without saying. */
    public Question {
        weighty = weighty != null && weighty;
        visible = visible == null ? When.ALWAYS : visible;
        concerns = concerns == null ? List.of() : concerns;
        from = from == null && type == AnswerType.PERSON ? PeopleOptions.NAME : from;
        groups = groups == null ? Map.of() : groups;
        options = options == null ? List.of() : type == AnswerType.LEVEL ? numbered(options) : options;
    }

    /**
     * One answer to choose.
     *
     * @param value as it is kept; of a level its number
     * @param group the key of its heading
     * @param alone whether it excludes all others, like "none of these"
     * @param withdrawn whether it is no longer offered, and only has words for those who chose it
     */
    public record Option(
            String value,
            String text,
            @Nullable String example,
            @Nullable String group,
            Boolean alone,
            Boolean withdrawn) {

        public Option {
            value = value == null ? "" : value;
            alone = alone != null && alone;
            withdrawn = withdrawn != null && withdrawn;
        }

        public static Option of(String value, String text) {
            return new Option(value, text, null, null, false, false);
        }

        private Option numbered(int level) {
            return new Option(Integer.toString(level), text, example, group, alone, withdrawn);
        }
    }

    /** What its field is called, after the prefix of its subject. */
    public String field() {
        return code == null ? id : code.toUpperCase(Locale.ROOT);
    }

    /** What its fact is called, after the prefix of its subject. */
    public String key() {
        return code == null ? id : code;
    }

    /** A short noun, if it has one. */
    public String noun() {
        return label == null ? title : label;
    }

    /** How it is answered. */
    public AnswerType.Control control() {
        return type.control(weighty);
    }

    public List<Option> offered() {
        return options.stream().filter(it -> !it.withdrawn()).toList();
    }

    public Optional<Option> option(String value) {
        return options.stream().filter(it -> it.value().equals(value)).findFirst();
    }

    /** What was answered, in the words in which it was asked; empty where nothing was. */
    public String words(@Nullable String kept) {
        return kept == null || kept.isEmpty() ? "" : type.words(this, kept);
    }

    boolean isAsked(Map<String, String> properties, Answers answers) {
        return visible.holds(properties, answers);
    }

    boolean isRequired(Map<String, String> properties, Answers answers) {
        return required != null && required.holds(properties, answers) && isAsked(properties, answers);
    }

    Question offering(List<Option> others) {
        return with(Stream.concat(others.stream(), options.stream()).toList());
    }

    /** With the word for an answer that somebody is not sure about. */
    Question unsure(@Nullable String words) {
        if (type != AnswerType.THREE_WAY || words == null) return this;
        var word = new Option(AnswerType.NOT_SURE, words, null, null, false, true);
        return with(Stream.concat(options.stream(), Stream.of(word)).toList());
    }

    /** The same question with these to choose from. */
    public Question with(List<Option> choices) {
        return new Question(
                id, code, about, page, type, weighty, title, label, hint, visible, required, concerns, from, groups,
                choices);
    }

    private static List<Option> numbered(List<Option> options) {
        var levels = new ArrayList<Option>();
        for (Option option : options) levels.add(option.numbered(levels.size()));
        return List.copyOf(levels);
    }
}
