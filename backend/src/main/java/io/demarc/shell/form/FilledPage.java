package io.demarc.shell.form;

import io.demarc.shell.form.FormAgain.Reason;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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
        var form = FormFields.form(page, typed.action());
        var saved = FormFields.form(Jsoup.parse(now), typed.action());
        var placed = new HashSet<String>();
        if (form != null) {
            FormFields.groups(form).forEach((name, fields) -> {
                var values = typed.fields().get(name);
                if (FormFields.isFilledByThePage(fields.getFirst())) placed.add(name);
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
        page.title(words.apply("form.error", "") + " " + page.title());
    }

    String html() {
        return page.outerHtml();
    }

    private Element main() {
        return Objects.requireNonNullElse(page.selectFirst("main"), page.body());
    }

    /** Boxes that nobody ticked are not sent at all. */
    private static boolean isLeftOut(List<Element> fields, Typed typed) {
        return !typed.fields().isEmpty()
                && fields.stream().allMatch(field -> field.attr("type").equals("checkbox"));
    }

    private void fill(String name, List<Element> fields, List<String> values, @Nullable Element saved) {
        for (int i = 0; i < fields.size(); i++) FormFields.fill(fields.get(i), values, Math.min(i, values.size() - 1));
        var before = saved == null ? null : FormFields.groups(saved).get(name);
        if (before == null) return;
        if (!FormFields.chosen(before).equals(FormFields.chosen(fields))) note(name, fields, FormFields.words(before));
    }

    private void note(String name, List<Element> fields, String now) {
        var note = new Element("p")
                .addClass("dm-saved-now")
                .attr("id", name + "-saved-now")
                .attr("data-saved-now", name)
                .text(now.isBlank() ? words.apply("again.now.nothing", "") : words.apply("again.now", now));
        var first = fields.getFirst();
        differing.put(note.id(), asked(name, first));
        first.parents().stream()
                .filter(it -> it.normalName().equals("details"))
                .forEach(around -> around.attr("open", "open"));
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
