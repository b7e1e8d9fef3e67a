package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Far more characters than any text has in each field of each form of each page, so that a new field joins by itself: it is said beside the
 * field, or the field is no text and is not found; nothing breaks, and nothing so long is kept.
 */
@PageTest
class LongTextPageTests {

    private static final String LONG = "ü".repeat(200_000);

    /** Buttons that end what the next form needs, and files, which are read and not kept as text. */
    private static final Set<String> LEFT_OUT = Set.of("/sign-out", "/account/sign-out");

    private static final Set<String> TEXTS = Set.of("text", "search", "url", "email", "textarea", "");

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void no_field_takes_as_much_as_anybody_sends() {
        var wrong = new ArrayList<String>();
        var sent = new HashSet<String>();
        var texts = new HashSet<String>();
        samples.byRole().forEach((role, pages) -> {
            var visitor = browser.as(role + "@demo.test");
            for (String page : pages)
                for (var form : forms(visitor.get(address(page)))) {
                    String action = form.attr("action").replaceAll("#.*", "");
                    if (LEFT_OUT.stream().anyMatch(action::endsWith)) continue;
                    for (String name : names(form)) {
                        if (!sent.add(action + " " + name)) continue;
                        var answer = visitor.send(action, with(form, name));
                        boolean text = isText(form, name);
                        if (text) texts.add(action.replaceAll("[0-9a-f-]{36}", "…") + " " + name);
                        boolean said = !answer.document().select("[role=alert]").isEmpty();
                        if (answer.status() >= 500 || text && (answer.location() != null || !said))
                            wrong.add(page + ": " + action + " " + name + " answers " + answer.status() + " "
                                    + answer.location());
                        if (text)
                            tooLongForTheDatabase(visitor, address(page), action, name)
                                    .ifPresent(wrong::add);
                    }
                }
        });
        assertThat(wrong).isEmpty();
        assertThat(texts).hasSizeGreaterThan(15);
        assertThat(longest()).isEmpty();
    }

    @Test
    void no_field_of_a_plan_with_several_places_takes_as_much_as_anybody_sends() {
        var member = browser.as("member@demo.test");
        String path = member.get("/@demo/use-cases?q=Repair").one("tbody a").attr("href") + "/intake/where-it-runs";
        var version = member.get(path).one("[name=version]").val();
        for (String name : List.of(
                "A.region",
                "B.newVendor",
                "B.newModel",
                "c0.attribute",
                "c0.value",
                "c19.value",
                "A.share",
                "B.region",
                "A.INFERENCE_OPERATOR",
                "A.inferenceOperator",
                "AN27",
                "routing.owner",
                "then",
                "legs",
                "x".repeat(5_000))) {
            var fields = new LinkedHashMap<String, String>(Map.of(
                    "legs",
                    "A,B",
                    "version",
                    version,
                    "A.mode",
                    "M2",
                    "B.mode",
                    "M5",
                    "c0.attribute",
                    "data class",
                    "then",
                    "next"));
            for (int i = 1; i < 20; i++) fields.put("c" + i + ".attribute", "a");
            fields.put(name, LONG);
            assertThat(member.post(path, fields).status()).as(name).isLessThan(500);
        }
        assertThat(longest()).isEmpty();
    }

    /** What a form takes, its column takes. */
    private static Optional<String> tooLongForTheDatabase(
            Browser.Visitor visitor, String page, String action, String name) {
        var form = form(visitor, page, action, name);
        for (int size : new int[] {130, 300, 4_500}) {
            if (form.isEmpty()) break;
            var fields = with(form.get(), name);
            fields.put(name, List.of("ü".repeat(size)));
            var answer = visitor.send(action, fields);
            if (answer.status() >= 500
                    || !answer.document().select("[data-again=unfit]").isEmpty())
                return Optional.of(action + " " + name + " of " + size + " answers " + answer.status());
            // What was taken has another version now.
            if (answer.location() != null) form = form(visitor, page, action, name);
        }
        return Optional.empty();
    }

    private static Optional<Element> form(Browser.Visitor visitor, String page, String action, String name) {
        return forms(visitor.get(page)).stream()
                .filter(it -> it.attr("action").startsWith(action) && names(it).contains(name))
                .findFirst();
    }

    private List<String> longest() {
        var columns = samples.owner().queryForList("""
                select format('select %L where exists (select from %I where length(%I::text) > 100000)', table_name || '.' || column_name, table_name, column_name)
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'ARRAY', 'USER-DEFINED', 'json', 'jsonb', 'character varying')
                """, String.class);
        return samples.owner().queryForList(String.join(" union all ", columns), String.class);
    }

    private static String address(String page) {
        return page.startsWith("~") ? page.substring(1) : "/@demo" + page;
    }

    private static List<Element> forms(Page page) {
        return page.document().select("form[method=post]:not([enctype])");
    }

    private static Set<String> names(Element form) {
        var names = new HashSet<String>();
        form.select("input[name], select[name], textarea[name]").forEach(field -> names.add(field.attr("name")));
        names.remove("_csrf");
        return names;
    }

    private static boolean isText(Element form, String name) {
        return form.getElementsByAttributeValue("name", name).stream()
                .anyMatch(field -> field.normalName().equals("textarea")
                        || field.normalName().equals("input") && TEXTS.contains(field.attr("type")));
    }

    private static Map<String, List<String>> with(Element form, String name) {
        var fields = new LinkedHashMap<>(Page.fields(form));
        fields.put(name, List.of(LONG));
        fields.remove("_csrf");
        return fields;
    }
}
