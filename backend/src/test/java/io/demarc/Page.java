package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/** What came back: a status, where it leads, and the parsed page. Every page is checked for the basics when it is read. */
public record Page(int status, @Nullable String location, Document document) {

    static Page of(MockHttpServletResponse response) throws UnsupportedEncodingException {
        var type = response.getContentType();
        boolean html = type != null && type.startsWith("text/html");
        var document = Jsoup.parse(html ? response.getContentAsString(StandardCharsets.UTF_8) : "");
        if (html && response.getRedirectedUrl() == null) checkBasics(document);
        return new Page(response.getStatus(), response.getRedirectedUrl(), document);
    }

    /** The same, when it is such a page as every one is. */
    public Page checked() {
        if (location == null) checkBasics(document);
        return this;
    }

    public String text() {
        return document.text();
    }

    /** The first element that the CSS selector finds. */
    public Element one(String selector) {
        var found = document.selectFirst(selector);
        assertThat(found).as(selector).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    /** The fields of a form as a browser would send them, in their order. */
    public Map<String, List<String>> fields(String form) {
        return fields(one(form));
    }

    public static Map<String, List<String>> fields(Element form) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            boolean box = field.attr("type").matches("radio|checkbox");
            if (field.attr("type").equals("file") || box && !field.hasAttr("checked")) continue;
            fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                    .add(value(field));
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText();
            case "select" -> {
                var chosen = field.selectFirst("option[selected]");
                var option = chosen == null ? field.selectFirst("option") : chosen;
                yield option == null ? "" : option.val();
            }
            default -> field.attr("type").equals("checkbox") && !field.hasAttr("value") ? "on" : field.val();
        };
    }

    private static void checkBasics(Document page) {
        var headings = page.select("h1");
        assertThat(headings).as("one h1").hasSize(1);
        assertThat(page.title().replaceFirst("^Error: ", ""))
                .as("the title begins with the h1")
                .startsWith(headings.getFirst().text());
        var trouble = page.selectFirst(".dm-error-summary:not([data-again=kept])");
        if (trouble != null && trouble.hasAttr("tabindex")) {
            assertThat(page.title()).as("a form that comes back says so first").startsWith("Error: ");
            assertThat(trouble.hasAttr("autofocus"))
                    .as("and begins at its errors")
                    .isTrue();
        }
        assertThat(page.selectFirst("html").attr("lang")).as("language").isNotEmpty();
        var ids = new HashSet<String>();
        for (var element : page.select("[id]"))
            assertThat(ids.add(element.id()))
                    .as("id %s is unique", element.id())
                    .isTrue();
        assertThat(page.select("[style], style, script:not([src])"))
                .as("inline style or script")
                .isEmpty();
        for (var element : page.getAllElements())
            for (var attribute : element.attributes())
                assertThat(attribute.getKey()).as("no inline handler").doesNotStartWith("on");
        for (var field : page.select("input:not([type=hidden]):not([type=submit]), select, textarea"))
            assertThat(labelled(page, field))
                    .as("label of %s", field.outerHtml())
                    .isTrue();
        for (var form : page.select("form")) {
            assertThat(form.attr("action")).as("form action").isNotEmpty();
            if (form.attr("method").equalsIgnoreCase("post"))
                assertThat(form.select("input[name=_csrf]"))
                        .as("CSRF token of %s", form.attr("action"))
                        .hasSize(1);
        }
        checkValues(page);
        checkAddresses(page);
        assertThat(page.text()).as("message keys are filled").doesNotContain("??");
    }

    /**
     * What an expression that meant nothing prints. Nobody in the tests types such a word, and a text field is filled with
     * what somebody typed or with nothing; choices and hidden fields may well be called true or false.
     */
    private static final Pattern PRINTED_BY_MISTAKE =
            Pattern.compile("true|false|null|\\{.*}|\\[.*]|Optional.*|[\\w.$;]+@[0-9a-f]+", Pattern.DOTALL);

    private static void checkValues(Document page) {
        assertThat(page.select("input[type=password][value]"))
                .as("a password is never sent back")
                .isEmpty();
        for (var field : page.select("input:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea"))
            assertThat(field.val()).as("value of %s", field.outerHtml()).doesNotMatch(PRINTED_BY_MISTAKE);
        for (var field : page.select("[value]"))
            assertThat(field.val()).as("value of %s", field.outerHtml()).isNotEqualTo("null");
    }

    private static void checkAddresses(Document page) {
        for (var link : page.select("[href], [action], [src]"))
            for (String name : List.of("href", "action", "src"))
                assertThat(link.attr(name))
                        .as("address in %s", link.outerHtml())
                        .doesNotContain("%7B", "{");
    }

    private static boolean labelled(Document page, Element field) {
        return field.hasAttr("aria-label")
                || field.hasAttr("aria-labelledby")
                || field.closest("label") != null
                || !field.id().isEmpty()
                        && !page.select("label[for=\"" + field.id() + "\"]").isEmpty();
    }
}
