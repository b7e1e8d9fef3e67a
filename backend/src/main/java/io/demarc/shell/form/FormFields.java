package io.demarc.shell.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The fields of a form on a page, those of one name together: what is chosen in them, how the page says it, how it is filled in. */
final class FormFields {

    private static final Set<String> FILLED_BY_THE_PAGE = Set.of("hidden", "submit", "button", "password", "file");

    private FormFields() {}

    static @Nullable Element form(Document page, String action) {
        return page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").replaceFirst("[?#].*", "").equals(action))
                .findFirst()
                .orElse(null);
    }

    static Map<String, List<Element>> groups(Element form) {
        return form.select("input[name], select[name], textarea[name]").stream()
                .collect(Collectors.groupingBy(it -> it.attr("name"), LinkedHashMap::new, Collectors.toList()));
    }

    static boolean isFilledByThePage(Element field) {
        return field.normalName().equals("input") && FILLED_BY_THE_PAGE.contains(field.attr("type"));
    }

    static void fill(Element field, List<String> values, int at) {
        switch (field.normalName()) {
            case "textarea" -> field.text(values.get(at));
            case "select" -> {
                if (field.select("option").stream().noneMatch(option -> values.contains(option.attr("value")))) return;
                field.select("option").forEach(option -> option.removeAttr("selected"));
                field.select("option").stream()
                        .filter(option -> values.contains(option.attr("value")))
                        .findFirst()
                        .ifPresent(option -> option.attr("selected", "selected"));
            }
            default -> {
                switch (field.attr("type")) {
                    case "radio", "checkbox" -> {
                        if (values.contains(field.attr("value"))) field.attr("checked", "checked");
                        else field.removeAttr("checked");
                    }
                    default -> field.attr("value", values.get(at));
                }
            }
        }
    }

    static List<String> chosen(List<Element> fields) {
        return fields.stream()
                .flatMap(field -> switch (field.normalName()) {
                    case "textarea" -> Stream.of(field.wholeText().strip().replace("\r\n", "\n"));
                    case "select" -> Stream.of(option(field).attr("value"));
                    default ->
                        switch (field.attr("type")) {
                            case "radio", "checkbox" ->
                                field.hasAttr("checked") ? Stream.of(field.attr("value")) : Stream.<String>empty();
                            default -> Stream.of(field.attr("value").strip());
                        };
                })
                .toList();
    }

    /** What is answered there, in the words of the page; empty where nothing is. */
    static String words(List<Element> fields) {
        return fields.stream()
                .map(field -> switch (field.normalName()) {
                    case "textarea" -> field.wholeText().strip();
                    case "select" -> option(field).text().strip();
                    default ->
                        switch (field.attr("type")) {
                            case "radio", "checkbox" -> field.hasAttr("checked") ? label(field) : "";
                            default -> field.attr(field.hasAttr("data-words") ? "data-words" : "value");
                        };
                })
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static Element option(Element select) {
        var chosen = select.selectFirst("option[selected]");
        var first = chosen == null ? select.selectFirst("option") : chosen;
        return first == null ? new Element("option") : first;
    }

    private static String label(Element field) {
        var label = field.closest("label");
        if (label == null) return field.attr("value");
        var title = label.selectFirst("b, [data-answer]");
        return (title == null ? label : title).text();
    }
}
