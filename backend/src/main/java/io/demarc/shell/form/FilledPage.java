package io.demarc.shell.form;

import io.demarc.shell.form.FormAgain.Reason;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page whose form is filled with what somebody typed, as a browser would have kept it. Hidden fields stay as the page has
 * them: the version is the present one. Beside each answer that differs is what is saved now. What has no field any
 * more is shown as text, so that nothing is lost.
 */
final class FilledPage {

    private static final Set<String> FILLED_BY_THE_PAGE = Set.of("hidden", "submit", "button", "password", "file");

    private final Document page;
    private final BiFunction<String, String, String> words;

    /** What is asked where something else is saved than was typed, by the id of the note beside it. */
    private final Map<String, String> differing = new LinkedHashMap<>();

    private FilledPage(Document page, BiFunction<String, String, String> words) {
        this.page = page;
        this.words = words;
        page.outputSettings().prettyPrint(false);
    }

    /** @param words a message with one argument, by its key */
    static FilledPage of(String html, BiFunction<String, String, String> words) {
        return new FilledPage(Jsoup.parse(html), words);
    }

    /** @param now the same page without what was typed, which says what is saved */
    void fill(Typed typed, String now) {
        var form = form(page, typed.action());
        var saved = form(Jsoup.parse(now), typed.action());
        var placed = new HashSet<String>();
        if (form != null) {
            groups(form).forEach((name, fields) -> {
                var values = typed.fields().get(name);
                if (isFilledByThePage(fields.getFirst())) placed.add(name);
                else if (values != null || isLeftOut(fields, typed)) {
                    placed.add(name);
                    fill(name, fields, values == null ? List.of() : values, saved);
                }
            });
            form.select("button[name]").forEach(button -> placed.add(button.attr("name")));
        }
        typed.fields().forEach((name, values) -> {
            if (!placed.contains(name)) Typed.texts(values).forEach(this::keep);
        });
    }

    /** Says on top why the page comes back. */
    void say(String title, Reason reason) {
        page.select("[autofocus]").removeAttr("autofocus");
        var notice = new Element("div")
                .addClass("dm-error-summary")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("data-again", reason.kind())
                .attr("autofocus", "");
        notice.appendElement("h2").text(title);
        notice.appendElement("p").text(reason.text());
        if (!differing.isEmpty()) {
            var list = notice.appendElement("ul");
            differing.forEach((id, asked) -> list.appendElement("li")
                    .appendElement("a")
                    .attr("href", "#" + id)
                    .text(asked));
        }
        main().prependChild(notice);
    }

    String html() {
        return page.outerHtml();
    }

    private Element main() {
        return Objects.requireNonNullElse(page.selectFirst("main"), page.body());
    }

    private static @Nullable Element form(Document page, String action) {
        return page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").replaceFirst("[?#].*", "").equals(action))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, List<Element>> groups(Element form) {
        return form.select("input[name], select[name], textarea[name]").stream()
                .collect(Collectors.groupingBy(it -> it.attr("name"), LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isFilledByThePage(Element field) {
        return field.normalName().equals("input") && FILLED_BY_THE_PAGE.contains(field.attr("type"));
    }

    /** Boxes that nobody ticked are not sent at all. */
    private static boolean isLeftOut(List<Element> fields, Typed typed) {
        return !typed.fields().isEmpty()
                && fields.stream().allMatch(field -> field.attr("type").equals("checkbox"));
    }

    private void fill(String name, List<Element> fields, List<String> values, @Nullable Element saved) {
        for (int i = 0; i < fields.size(); i++) fill(fields.get(i), values, Math.min(i, values.size() - 1));
        var before = saved == null ? null : groups(saved).get(name);
        if (before == null) return;
        if (!chosen(before).equals(chosen(fields))) note(name, fields, words(before));
    }

    private static void fill(Element field, List<String> values, int at) {
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

    private static List<String> chosen(List<Element> fields) {
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
    private static String words(List<Element> fields) {
        return fields.stream()
                .map(field -> switch (field.normalName()) {
                    case "textarea" -> field.wholeText().strip();
                    case "select" -> option(field).text().strip();
                    default ->
                        switch (field.attr("type")) {
                            case "radio", "checkbox" -> field.hasAttr("checked") ? label(field) : "";
                            default -> field.attr("value");
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

    private void note(String name, List<Element> fields, String now) {
        var note = new Element("p")
                .addClass("dm-saved-now")
                .attr("id", name + "-saved-now")
                .attr("data-saved-now", name)
                .text(now.isBlank() ? words.apply("again.now.nothing", "") : words.apply("again.now", now));
        var first = fields.getFirst();
        differing.put(note.id(), asked(name, first));
        first.parents().select("details").forEach(details -> details.attr("open", "open"));
        var group = first.closest("fieldset");
        var label = first.closest("label");
        if (group != null && first.attr("type").matches("radio|checkbox")) {
            var legend = group.selectFirst("legend");
            if (legend == null) group.prependChild(note);
            else legend.after(note);
        } else if (label != null) label.after(note);
        else first.before(note);
        for (var field : fields)
            field.attr("aria-describedby", (field.attr("aria-describedby") + " " + note.id()).strip());
    }

    private String asked(String name, Element field) {
        var group = field.closest("fieldset");
        var legend =
                group == null || !field.attr("type").matches("radio|checkbox") ? null : group.selectFirst("legend");
        if (legend != null) return legend.text();
        var own = page.selectFirst("label[for=\"" + field.id() + "\"]");
        var around = field.closest("label");
        if (own != null && !field.id().isEmpty()) return own.text();
        return around == null
                ? name
                : Objects.requireNonNullElse(around.selectFirst("span"), around).text();
    }

    private void keep(String text) {
        var kept = page.getElementById("typed-before");
        if (kept == null) {
            kept = new Element("section").addClass("dm-box").attr("id", "typed-before");
            kept.appendElement("h2").text(words.apply("again.typed", ""));
            main().prependChild(kept);
        }
        kept.appendElement("textarea")
                .addClass("dm-input")
                .attr("rows", "4")
                .attr("readonly", "")
                .attr("aria-label", words.apply("again.typed", ""))
                .text(text);
    }
}
