package io.demarc.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at the same form: whoever comes second gets it again, with all that they need to send it once more. */
@PageTest
class StaleFormTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    private Visitor one;
    private Visitor other;
    private String useCase;

    @BeforeEach
    void two_people_and_a_use_case() {
        one = browser.as("lead@demo.test");
        other = browser.as("member@demo.test");
        var unit = other.get("/@demo/use-cases/fresh")
                .one("input[name=unit][checked]")
                .val();
        var next = other.post(
                        "/@demo/use-cases",
                        Map.of(
                                "name",
                                "Hail maps " + UUID.randomUUID(),
                                "purpose",
                                "Reads maps.",
                                "unit",
                                unit,
                                "stage",
                                "IDEA"))
                .location();
        useCase = "/@demo" + String.valueOf(next).replaceFirst("^/@demo", "").replaceFirst("/intake/.*", "");
    }

    @Test
    void a_description() {
        String path = useCase + "/intake/name-and-purpose";
        var mine = one.get(path).fields("main form");
        save(other, path, "purpose", "Reads hail maps of the north.");
        mine.put("purpose", List.of("Reads maps & \"draws\" <lines>."));
        var again = refused(one, path, mine);
        assertThat(again.one("textarea[name=purpose]").wholeText()).isEqualTo("Reads maps & \"draws\" <lines>.");
        assertThat(again.one("[data-saved-now=purpose]").text()).contains("Reads hail maps of the north.");
        assertThat(again.document().select("[data-saved-now=name]"))
                .as("nobody changed the name")
                .isEmpty();
        assertThat(again.one("[data-again] a[href='#purpose-saved-now']").text())
                .isEqualTo("What is it for?");
        assertThat(one.send(path, again.fields("main form")).location()).contains("/intake/");
        assertThat(one.get(path).one("textarea[name=purpose]").wholeText()).contains("draws");
    }

    @Test
    void answers() {
        String path = useCase + "/intake/people-and-data";
        var mine = one.get(path).fields("main form");
        save(other, path, "AN26", "3", "AN27", "4");
        mine.put("AN26", List.of("1"));
        mine.put("AN32", List.of("2"));
        var again = refused(one, path, mine);
        assertThat(again.one("input[name=AN26][checked]").val()).isEqualTo("1");
        assertThat(again.one("input[name=AN32][checked]").val()).isEqualTo("2");
        assertThat(again.one("[data-saved-now=AN26]").text())
                .as("without the example beside it")
                .isEqualTo("Saved now: The law or a contract protects it specially");
        assertThat(again.document().select("input[name=AN27][checked]")).hasSize(1);
        assertThat(one.send(path, again.fields("main form")).location()).contains("/intake/");
        assertThat(one.get(path).one("input[name=AN26][checked]").val()).isEqualTo("1");
    }

    @Test
    void a_description_of_what_was_retired_meanwhile() {
        String path = useCase + "/intake/name-and-purpose";
        var mine = one.get(path).fields("main form");
        mine.put("purpose", List.of("Reads hail maps of the south."));
        other.send(useCase + "/retirement", other.get(useCase).fields("form[action$=/retirement]"));
        var late = one.send(path, mine);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("is retired");
        assertThat(late.one("#typed-before").text()).contains("Reads hail maps of the south.");
    }

    @Test
    void ticks() {
        String path = useCase + "/intake/people-and-data";
        var mine = one.get(path).fields("main form");
        save(other, path, "AN77", "EU");
        mine.put("AN26", List.of("1"));
        var again = refused(one, path, mine);
        assertThat(again.document().select("input[name=AN77][checked]")).isEmpty();
        assertThat(again.one("[data-saved-now=AN77]").text()).isEqualTo("Saved now: European Union");
        assertThat(again.one("input[name=AN26][checked]").val()).isEqualTo("1");
    }

    @Test
    void a_plan_that_grew_in_both_hands() {
        String path = useCase + "/intake/where-it-runs";
        var mine = one.get(path).fields("main form");
        save(other, path, "A.mode", "M2", "A.region", "North");
        mine.put("legs", List.of("A,B"));
        mine.put("A.mode", List.of("M3"));
        mine.put("A.region", List.of("South"));
        mine.put("B.mode", List.of("M6"));
        mine.put("B.region", List.of("Cellar"));
        mine.put("c0.attribute", List.of("data class"));
        mine.put("c0.operator", List.of("IS"));
        mine.put("c0.value", List.of("secret"));
        mine.put("c0.leg", List.of("B"));
        mine.put("then", List.of("next"));
        var again = refused(one, path, mine);
        assertThat(again.one("input[name=A.region]").val()).isEqualTo("South");
        assertThat(again.one("input[name=B.region]").val()).isEqualTo("Cellar");
        assertThat(again.one("input[name=c0.attribute]").val()).isEqualTo("data class");
        assertThat(again.one("[data-saved-now=A.region]").text()).contains("North");
        assertThat(again.one("[data-saved-now=A.mode]").text()).contains("model API");
        var fields = again.fields("main form");
        fields.put("then", List.of("next"));
        assertThat(one.send(path, fields).location()).contains("/intake/");
        assertThat(one.get(path).one("input[name=B.region]").val()).isEqualTo("Cellar");
    }

    @Test
    void a_cell() {
        save(other, useCase + "/intake/where-it-runs", "A.mode", "M2", "then", "next");
        String path = useCase + "/boundary";
        String cell = path + "?leg=A&layer=L09";
        String form = "form[action$='/boundary']";
        var mine = one.get(cell).fields(form);
        var options = one.get(cell).document().select("#owner option");
        var theirs = other.get(cell).fields(form);
        theirs.put("owner", List.of(options.get(1).val()));
        assertThat(other.send(path, theirs).status()).isEqualTo(302);
        mine.put("owner", List.of(options.get(2).val()));
        var again = refused(one, path, mine);
        assertThat(again.one("#owner option[selected]").val())
                .isEqualTo(options.get(2).val());
        assertThat(again.one("[data-saved-now=owner]").text())
                .contains(options.get(1).text());
        assertThat(one.send(path, again.fields(form)).status()).isEqualTo(302);
    }

    @Test
    void a_button_without_a_field() {
        String path = useCase + "/retirement";
        var mine = one.get(useCase).fields("form[action$='/retirement']");
        save(other, useCase + "/intake/name-and-purpose", "purpose", "Another one.");
        var again = refused(one, path, mine);
        assertThat(again.text()).contains("Another one.");
        assertThat(one.send(path, again.fields("form[action$='/retirement']")).status())
                .isEqualTo(302);
    }

    @Test
    void a_note_that_is_too_long_is_still_there() {
        save(other, useCase + "/intake/people-and-data", "AN26", "0", "AN27", "0", "AN31", "0", "AN32", "0");
        save(other, useCase + "/intake/how-it-decides", "AN28", "0", "AN29", "0", "AN30", "0", "AN39", "NONE");
        save(other, useCase + "/intake/where-it-runs", "A.mode", "M2", "AN34", "0", "then", "next");
        var fields =
                new LinkedHashMap<>(other.get(useCase + "/review?again=true").fields("main form"));
        fields.put("note", List.of("long ".repeat(900)));
        var again = other.send(useCase + "/review", fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("long long long");
        assertThat(again.one("[data-again=refused]").text()).contains("4,000");
    }

    @Test
    void what_is_missing_since_is_where_it_leads_back() {
        save(other, useCase + "/intake/people-and-data", "AN26", "0", "AN27", "0", "AN31", "0", "AN32", "0");
        save(other, useCase + "/intake/how-it-decides", "AN28", "0", "AN29", "0", "AN30", "0", "AN39", "NONE");
        save(other, useCase + "/intake/where-it-runs", "A.mode", "M2", "AN34", "0", "then", "next");
        var checked = other.get(useCase + "/intake/check-answers").fields("main form");
        save(other, useCase + "/intake/where-it-runs", "legs", "A,B", "A.mode", "M2", "B.mode", "M5");
        var refused = other.send(useCase + "/review", checked);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select(".dm-missing")).isNotEmpty();
        checked.remove("version");
        var plain = other.send(useCase + "/review", checked);
        assertThat(plain.status()).isEqualTo(409);
        assertThat(plain.document().select(".dm-missing")).isNotEmpty();
    }

    @Test
    void two_who_save_the_same_at_once() throws Exception {
        for (String page : List.of("name-and-purpose", "people-and-data", "where-it-runs")) {
            String path = useCase + "/intake/" + page;
            var mine = one.get(path).fields("main form");
            var theirs = other.get(path).fields("main form");
            var field = Map.of("name-and-purpose", "purpose", "people-and-data", "AN26", "where-it-runs", "A.region")
                    .get(page);
            mine.put(field, List.of("1"));
            theirs.put(field, List.of("2"));
            mine.put("then", List.of("next"));
            theirs.put("then", List.of("next"));
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(
                        List.<Callable<Page>>of(() -> one.send(path, mine), () -> other.send(path, theirs)));
                var statuses = new ArrayList<Integer>();
                for (var answer : answers) statuses.add(answer.get().status());
                assertThat(statuses).as(page).containsExactlyInAnyOrder(302, 409);
            }
        }
    }

    /** Of everything that can be seen: whatever carries a version is refused with an old one, and comes back with the new. */
    @Test
    void every_form_that_there_is() {
        var looked = new ArrayList<String>();
        samples.byRole().forEach((role, pages) -> {
            var visitor = browser.as(role + "@demo.test");
            for (String page : pages) {
                String path = page.startsWith("~") ? page.substring(1) : "/@demo" + page;
                for (var form : visitor.get(path).document().select("main form[method=post]")) {
                    var fields = Page.fields(form);
                    fields.remove("_csrf");
                    String version = fields.containsKey("version") ? "version" : "round";
                    if (!fields.containsKey(version)) continue;
                    String now = fields.get(version).getFirst();
                    String action = form.attr("action");
                    fields.put(version, List.of(now.length() > 9 ? "0000000000000000" : "9999"));
                    fields.putIfAbsent("verdict", List.of("REJECT"));
                    fields.putIfAbsent("then", List.of("next"));
                    form.select("textarea[name], input[name=region], input[name=name]")
                            .forEach(it -> fields.put(it.attr("name"), List.of("What I typed")));
                    // Nothing ticked and nobody chosen would be a mistake of its own.
                    for (var box : form.select("input[type=checkbox][name=layer]"))
                        fields.putIfAbsent("layer", List.of(box.val()));
                    for (var choice : form.select("select[name=owner]"))
                        if (fields.get("owner").equals(List.of("")))
                            fields.put(
                                    "owner",
                                    List.of(choice.select("option").last().val()));
                    var again = visitor.send(action, fields);
                    assertThat(again.status()).as(action + " on " + path).isEqualTo(409);
                    assertThat(again.one("[data-again]").text()).as(action).isNotEmpty();
                    var back = again.one("form[action='" + action + "']");
                    assertThat(back.select("[name=" + version + "]").val())
                            .as(action)
                            .isEqualTo(now);
                    if (!form.select("textarea[name]").isEmpty())
                        assertThat(back.select("textarea").eachText())
                                .as(action)
                                .contains("What I typed");
                    looked.add(action.replaceAll("[0-9a-f]{8}-[-0-9a-f]{27}", "{id}"));
                }
            }
        });
        assertThat(looked)
                .contains("/account", "/@demo/vendors/{id}", "/@demo/settings/units/{id}")
                .hasSizeGreaterThan(10);
    }

    /** Whatever may be refused has a page to come back to. */
    @Test
    void every_handler_that_takes_a_form_says_where_it_stands() {
        assertThat(samples.withoutPage()).isEmpty();
    }

    private Page refused(Visitor visitor, String path, Map<String, List<String>> fields) {
        var again = visitor.send(path, fields);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.one("[data-again=overtaken]").text()).contains("changed meanwhile");
        return again;
    }

    private static void save(Visitor visitor, String path, String... changed) {
        var fields = visitor.get(path).fields("main form");
        for (int i = 0; i < changed.length; i += 2) fields.put(changed[i], List.of(changed[i + 1]));
        fields.put("then", List.of("next"));
        assertThat(visitor.send(path, fields).status()).as(path).isEqualTo(302);
    }
}
