package io.demarc.questionnaire;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was answered about one subject, as it is kept: by the id of the question ({@code AN26} …). What is not in it was not
 * answered, which is never the same as a no.
 */
public record Answers(Map<String, String> all) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        var said = new TreeMap<>(all);
        said.values().removeIf(String::isEmpty);
        all = Collections.unmodifiableMap(said);
    }

    public boolean said(String id) {
        return all.containsKey(id);
    }

    public @Nullable String text(String id) {
        return all.get(id);
    }

    /** Whether exactly this was chosen. */
    public boolean is(String id, String value) {
        return value.equals(all.get(id));
    }

    /** Whether the answer is yes; not answered is not. */
    public boolean yes(String id) {
        return is(id, AnswerType.YES);
    }

    public @Nullable Integer level(String id) {
        var text = all.get(id);
        return text != null && text.matches("\\d") ? Integer.valueOf(text) : null;
    }

    /** From 0 on; empty where nothing is answered, or no such number. */
    public OptionalDouble number(String id) {
        var text = all.get(id);
        return text != null && text.matches("\\d+(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** What was ticked of a list, or the one that was chosen; empty where nothing was. */
    public Set<String> ticked(String id) {
        var text = all.get(id);
        return text == null ? Set.of() : Set.of(text.split(","));
    }

    /** These and those; an empty text takes an answer back. */
    public Answers with(Map<String, String> given) {
        var now = new TreeMap<>(all);
        now.putAll(given);
        return new Answers(now);
    }

    /** The ids of what is answered otherwise. */
    public Set<String> differing(Answers others) {
        var ids = new TreeSet<>(all.keySet());
        ids.addAll(others.all.keySet());
        ids.removeIf(id -> String.valueOf(text(id)).equals(String.valueOf(others.text(id))));
        return ids;
    }
}
