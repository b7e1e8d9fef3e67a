package io.demarc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The forms of the portal, one for each address that takes one: found on pages, and filled as somebody would. */
final class EveryForm {

    /** What somebody types who has to type something: a field's name, and what it takes. */
    private static final Map<String, String> TYPED = Map.of(
            "email",
            "new@example.test",
            "password",
            "nine slow harbour ferries",
            "again",
            "nine slow harbour ferries",
            "current",
            "demarc-demo-2026",
            "contextTokens",
            "8192");

    private static final Set<String> OF_THE_PAGE =
            Set.of("_csrf", "version", "answers", "round", "then", "ask", "take-back");

    private static final String TEXT = "whatever somebody says";

    private final List<String> patterns;
    private final Map<String, List<Found>> found = new TreeMap<>();

    EveryForm(List<String> patterns) {
        this.patterns = patterns;
    }

    /**
     * A form, found.
     *
     * @param who signed in, or nobody
     * @param alike what can be chosen, by the name of the field
     */
    record Found(String who, String page, String action, Map<String, List<String>> fields, Map<String, String> alike) {

        /** The same form as its page has it now; empty where it has it no more. */
        Optional<Found> again(Wire visitor) {
            return visitor.get(page).document().select("form[method=post]").stream()
                    .filter(it -> it.attr("action").replaceAll("#.*", "").equals(action))
                    .findFirst()
                    .map(form -> new Found(who, page, action, filled(form), choices(form)));
        }

        /** The same form about something else. */
        private boolean isLike(Found other) {
            return who.equals(other.who) && fields.keySet().equals(other.fields.keySet());
        }

        boolean hasPassword() {
            return fields.containsKey("password");
        }

        Map<String, List<String>> without(String name) {
            var others = new LinkedHashMap<>(fields);
            others.remove(name);
            return others;
        }

        /** One of several that are alike but for their place: a letter before, a number in it. Of each kind of choice three. */
        List<String> tried() {
            var seen = new HashMap<String, Integer>();
            return fields.keySet().stream()
                    .filter(it -> !it.equals("_csrf"))
                    .filter(it -> seen.merge(it.replaceAll("^[A-Z]\\.|[0-9]+(?=\\.)", ""), 1, Integer::sum) == 1)
                    .filter(it -> !alike.containsKey(it) || seen.merge(alike.get(it), 1, Integer::sum) <= 3)
                    .toList();
        }

        boolean isText(String name) {
            return TEXT.equals(alike.get(name));
        }

        /** Answers of a vendor are decided one by one, and whichever is has no line any more. */
        private boolean isDecided(String name) {
            return name.matches("V[QA][0-9]+") && !fields.containsKey(name);
        }

        /** What was added by the form itself may stand before what was chosen for it. */
        private boolean hasGrown(String name, Found now) {
            return alike.containsKey(name)
                    && !isText(name)
                    && now.alike.getOrDefault(name, "").length()
                            > String.valueOf(alike.get(name)).length();
        }

        /** What else is not there any more, or another one, after something was done to one field. */
        List<String> lost(Found now, String changed) {
            return fields.entrySet().stream()
                    .filter(it -> !it.getKey().equals(changed) && !OF_THE_PAGE.contains(it.getKey()))
                    .filter(it -> !now.isDecided(it.getKey()) && !hasGrown(it.getKey(), now))
                    .filter(it -> !it.getValue().equals(now.fields.get(it.getKey())))
                    .map(it -> "has changed " + it + " to " + now.fields.get(it.getKey()))
                    .toList();
        }
    }

    /** By the pattern of the address that takes it: the same form on one or several pages, which are about different things. */
    Map<String, List<Found>> byPattern() {
        return found;
    }

    /** Takes the forms of a page, where they have as much to fill as those that were found before, or more. */
    void look(String who, String path, Page page) {
        for (var form : page.document().select("form[method=post]:not([enctype])")) {
            String action = form.attr("action").replaceAll("#.*", "");
            var fields = filled(form);
            pattern(action.replaceFirst("^/@[a-z]+", ""))
                    .ifPresent(pattern -> add(
                            found.computeIfAbsent(pattern, any -> new ArrayList<>()),
                            new Found(who, path, action, fields, choices(form))));
        }
    }

    private static void add(List<Found> alike, Found form) {
        if (!alike.isEmpty()) {
            var first = alike.getFirst();
            if (form.fields().size() < first.fields().size()) return;
            if (form.fields().size() > first.fields().size()) alike.clear();
            else if (!form.isLike(first)
                    || alike.stream().anyMatch(it -> it.action().equals(form.action()))) return;
        }
        alike.add(form);
    }

    private Optional<String> pattern(String path) {
        return patterns.stream()
                .filter(it -> path.matches(it.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(it -> it.split("\\{").length));
    }

    /** What a browser sends after somebody has filled what was empty and pressed the first button. */
    static Map<String, List<String>> filled(Element form) {
        var fields = new LinkedHashMap<>(Page.fields(form));
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            String name = field.attr("name");
            boolean empty = fields.getOrDefault(name, List.of()).stream().allMatch(String::isEmpty);
            if (empty) answer(field).ifPresent(it -> fields.put(name, new ArrayList<>(List.of(it))));
        }
        var button = form.selectFirst("button:not([type=button])");
        if (button != null && button.hasAttr("name")) fields.put(button.attr("name"), List.of(button.val()));
        return fields;
    }

    private static Map<String, String> choices(Element form) {
        var alike = new HashMap<String, String>();
        for (var select : form.select("select[name]"))
            alike.put(
                    select.attr("name"),
                    String.join("|", select.select("option").eachAttr("value")));
        form.select("input[type=radio][name]")
                .forEach(it -> alike.merge(it.attr("name"), it.val(), (all, one) -> all + "|" + one));
        form.select("textarea[name]").forEach(it -> alike.put(it.attr("name"), TEXT));
        return alike;
    }

    private static Optional<String> answer(Element field) {
        Function<String, String> typed = otherwise -> TYPED.getOrDefault(field.attr("name"), otherwise);
        return switch (field.normalName()) {
            case "select" ->
                field.select("option").stream()
                        .map(Element::val)
                        .filter(it -> !it.isEmpty())
                        .findFirst();
            case "textarea" -> Optional.of("Words.");
            default ->
                switch (field.attr("type")) {
                    case "radio", "checkbox" -> Optional.of(field.hasAttr("value") ? field.val() : "on");
                    case "hidden", "file", "submit" -> Optional.empty();
                    case "number" -> Optional.of("50");
                    case "date" -> Optional.of("2026-06-01");
                    case "url" -> Optional.of("https://example.test");
                    default -> Optional.of(typed.apply("Something else"));
                };
        };
    }
}
