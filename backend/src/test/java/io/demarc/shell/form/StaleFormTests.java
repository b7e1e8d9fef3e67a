package io.demarc.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Two people at the same form: whoever comes second gets it again, with all that they need to send it once more. */
class StaleFormTests extends TwoAtOneForm {

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
}
