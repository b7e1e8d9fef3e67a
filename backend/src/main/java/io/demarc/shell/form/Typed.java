package io.demarc.shell.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What somebody typed into a form: where it was sent, the page that shows the form, and its fields. Secrets are never
 * in it, and it is bounded, so that it may wait in a session.
 *
 * @param page its path with the organization's mount, and with its query
 * @param grows whether that page has to be asked for with the fields
 */
public record Typed(String action, String page, boolean grows, Map<String, List<String>> fields)
        implements Serializable {

    /** Of names and values together; no form of the portal takes as much. */
    private static final int MOST_CHARACTERS = 64_000;

    private static final int MOST_FIELDS = 500;
    private static final Set<String> NEVER_KEPT =
            Set.of("_csrf", "version", "key", "password", "again", "current", "token");

    /** Fields that a form says by itself: how it was filled, and what its buttons ask for. */
    private static final Set<String> SAID_BY_THE_FORM = Set.of("answers", "legs", "then", "to", "as", "distinct");

    /** An id may stand before the mark of what was shown of it. */
    private static final Predicate<String> CHOSEN = value -> value.isBlank()
            || value.matches("[A-Z0-9_]+|[A-Za-z]|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}([.][0-9a-f]{1,8})?");

    static Typed of(HttpServletRequest request, String page, boolean grows) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER_KEPT.contains(name)) fields.put(name, new ArrayList<>(List.of(values)));
        });
        return new Typed(request.getRequestURI(), page, grows, fields);
    }

    /** The same page without a word. */
    Typed withoutFields() {
        return new Typed(action, page, grows, Map.of());
    }

    boolean hasText() {
        return fields.values().stream().anyMatch(values -> values.stream().anyMatch(value -> !value.isBlank()));
    }

    /** What was written in words, and not chosen. */
    List<String> texts() {
        return fields.entrySet().stream()
                .filter(field -> !SAID_BY_THE_FORM.contains(field.getKey()))
                .flatMap(field -> texts(field.getValue()))
                .toList();
    }

    static Stream<String> texts(List<String> values) {
        return values.stream().filter(CHOSEN.negate());
    }

    boolean isBounded() {
        int characters = action.length() + page.length();
        int count = 0;
        for (var field : fields.entrySet())
            for (String value : field.getValue()) {
                characters += field.getKey().length() + value.length();
                count++;
            }
        return characters <= MOST_CHARACTERS && count <= MOST_FIELDS;
    }

    String pagePath() {
        return page.replaceFirst("\\?.*", "");
    }
}
