package io.demarc.deployment.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Where it runs", one question after the other, as somebody without a script sends it. */
@PageTest
class GuidedPageTests {

    private static int number;

    @Autowired
    Browser browser;

    private Visitor member;
    private String path;

    @BeforeEach
    void a_draft_without_a_place() {
        member = browser.as("member@demo.test");
        String unit = member.get("/@demo/use-cases/fresh")
                .document()
                .select("input[name=unit]")
                .first()
                .val();
        var registered = member.post(
                "/@demo/use-cases",
                Map.of(
                        "name", "Guided " + ++number + " " + "abcdefgh".charAt(number % 8) + number,
                        "purpose", "Tries the way to a mode.",
                        "unit", unit,
                        "stage", "IDEA",
                        "distinct", "true"));
        path = registered.location().replace("people-and-data", "where-it-runs");
    }

    @Test
    void four_questions_lead_to_a_mode_and_each_is_a_row_with_change_once_it_is_answered() {
        assertThat(question()).isEqualTo("Does every request go to the same place?");
        send(Map.of("QM0", "ONE"));
        assertThat(question()).startsWith("Is it a finished application");
        send(Map.of("A.QM1", "OWN"));
        assertThat(question()).isEqualTo("Where does the model do its work?");
        assertThat(page().text()).contains("Third question of at most four");
        send(Map.of("A.QM2", "PROVIDER_SHARED"));
        assertThat(question()).isEqualTo("Who runs those machines?");
        send(Map.of("A.QM3", "CLOUD"));
        var page = page();
        assertThat(page.document().select(".dm-answered li")).hasSize(4);
        assertThat(page.one(".dm-result h3").text()).isEqualTo("Cloud model API");
        assertThat(page.one(".dm-result").text()).contains("You see neither the weights");
        assertThat(page.text()).contains("Which cloud?", "Which model?", "Where are requests processed?");

        assertThat(send(Map.of("A.newVendor", "Guided Cloud", "A.region", "Belgium", "AN34", "2"))
                        .location())
                .endsWith("/check-answers");
        assertThat(member.get(path.replace("where-it-runs", "check-answers")).text())
                .contains("Cloud model API · Guided Cloud · Belgium", "Somebody beside their other work");
    }

    @Test
    void a_question_that_is_changed_leads_on_from_there_and_keeps_what_was_typed() {
        lead("ONE", "OWN", "PROVIDER_SHARED", "MAKER");
        send(Map.of("A.newVendor", "Guided Maker", "A.region", "Oslo", "to", "people-and-data"));
        var again = member.get(path + "?place=A&change=QM2");
        assertThat(again.one("input[checked]").val()).isEqualTo("PROVIDER_SHARED");
        assertThat(again.document().select(".dm-answered li")).hasSize(2);
        send(again, Map.of("A.QM2", "RENTED"));
        var page = page();
        assertThat(page.one(".dm-result h3").text()).isEqualTo("Self-hosted, rented");
        assertThat(page.one("[id='A.vendor'] option[selected]").text()).isEqualTo("Guided Maker");
        assertThat(page.one("[name='A.region']").val()).isEqualTo("Oslo");
    }

    @Test
    void who_knows_the_mode_chooses_it_by_name() {
        send(Map.of("QM0", "ONE"));
        String expert = page().one("a[href*=expert]").attr("href");
        var page = member.get(expert);
        assertThat(page.document().select("[name='A.mode']")).hasSize(7);
        send(page, Map.of("A.mode", "M6"));
        assertThat(page().one(".dm-result h3").text()).isEqualTo("Self-hosted, own site");
        assertThat(page().text()).contains("On our own machines");
    }

    @Test
    void a_page_that_is_left_keeps_what_was_typed_also_where_it_is_not_complete() {
        String asked = page().one("[name=asked]").val();
        assertThat(send(Map.of("to", "people-and-data", "asked", asked)).location())
                .as("with a question that nobody has answered")
                .endsWith("/people-and-data");
        lead("ONE", "OWN", "RENTED");
        assertThat(send(Map.of(
                                "A.newVendor",
                                "Left Alone",
                                "A.newModel",
                                "Half 1",
                                "A.region",
                                "Umeå",
                                "to",
                                "how-it-decides"))
                        .location())
                .endsWith("/how-it-decides");
        var page = page();
        assertThat(page.one("[id='A.vendor'] option[selected]").text()).isEqualTo("Left Alone");
        assertThat(page.one("[id='A.model'] option[selected]").text()).contains("Half 1");
        assertThat(page.one("[name='A.region']").val()).isEqualTo("Umeå");
    }

    @Test
    void several_places_are_rows_each_with_its_own_way_and_a_rule_of_pickers() {
        assertThat(send(Map.of("QM0", "SEVERAL")).location()).endsWith("?place=A");
        for (String letter : List.of("A", "B")) {
            for (var step : List.of(
                    Map.of(letter + ".QM1", "OWN"),
                    Map.of(letter + ".QM2", letter.equals("A") ? "PROVIDER_ALONE" : "OWN_MACHINES")))
                send(member.get(path + "?place=" + letter), step);
            send(
                    member.get(path + "?place=" + letter),
                    Map.of(
                            letter + ".region",
                            "Region " + letter,
                            letter + ".share",
                            letter.equals("A") ? "70" : "30"));
        }
        var page = page();
        assertThat(page.one(".dm-result").text()).contains("Together it is a", "Hybrid");
        assertThat(page.document().select(".dm-place-rows li")).hasSize(2);
        assertThat(page.one("[data-place=B]").text()).contains("Self-hosted, own site", "Region B", "30 %");
        assertThat(page.document()
                        .select(".dm-place-rows svg.dm-stack path:nth-child(5)")
                        .eachAttr("d"))
                .as("each with its own line")
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(page.document().select("input[name^=c0]")).isEmpty();
        assertThat(page.text()).contains("Nobody gets an answer until it works again.");

        var fields = new LinkedHashMap<>(Map.of(
                "c0.attribute", "PERSONAL_DATA", "c0.operator", "IS", "c0.value", "DATA_CLASS/4", "c0.leg", "B"));
        fields.putAll(Map.of("routing.default", "A", "routing.onFailure", "FAIL_CLOSED"));
        assertThat(send(fields).one(".dm-error-summary").text()).contains("value of what the line looks at");
        fields.put("c0.value", "PERSONAL_DATA/4");
        assertThat(send(fields).location()).endsWith("/check-answers");
        assertThat(member.get(path.replace("where-it-runs", "check-answers")).text())
                .contains("Personal data is Health, belief, origin, crime, or face and fingerprint goes to Place B");
        assertThat(page().text())
                .contains("It could reach a place that was not meant for it, although Personal data is");
    }

    @Test
    void what_the_plan_lacks_as_a_whole_is_counted_and_said_on_its_page() {
        send(Map.of("QM0", "SEVERAL"));
        for (String letter : List.of("A", "B")) {
            send(member.get(path + "?place=" + letter), Map.of(letter + ".QM1", "OWN"));
            send(
                    member.get(path + "?place=" + letter),
                    Map.of(letter + ".QM2", letter.equals("A") ? "PROVIDER_ALONE" : "RENTED"));
        }
        var owner =
                page().one("[id='routing.owner'] option:contains(Jonas Berg)").val();
        var fields = new LinkedHashMap<>(Map.of(
                "c0.attribute", "PERSONAL_DATA", "c0.operator", "IS", "c0.value", "PERSONAL_DATA/4", "c0.leg", "B"));
        fields.putAll(Map.of("routing.default", "A", "routing.onFailure", "FAIL_OVER_APPROVED", "AN34", "0"));
        fields.put("routing.owner", owner);
        send(fields);
        assertThat(page().one("[data-state=MISSING]").text())
                .contains("Still missing", "which place takes over", "Terms and details");
        var checked = member.get(path.replace("where-it-runs", "check-answers"));
        assertThat(checked.one("dd[data-state=MISSING] a:contains(takes over)").attr("href"))
                .contains("/where-it-runs");
        assertThat(checked.one(".dm-check-sentence").text()).contains("missing").doesNotContain("All is answered");
    }

    @Test
    void a_place_may_be_added_and_removed_and_takes_nothing_of_the_others_along() {
        send(Map.of("QM0", "SEVERAL"));
        send(member.get(path + "?place=A"), Map.of("A.QM1", "APPLICATION"));
        send(member.get(path + "?place=A"), Map.of("A.region", "Oslo"));
        assertThat(send(Map.of("then", "add-leg")).location()).endsWith("?place=C");
        assertThat(page().document().select(".dm-place-rows li")).hasSize(3);
        send(member.get(path + "?place=B"), Map.of("then", "remove-B"));
        send(member.get(path + "?place=C"), Map.of("then", "remove-C"));
        assertThat(page().one(".dm-result h3").text()).isEqualTo("Embedded in software");
        assertThat(page().one("[name='A.region']").val()).isEqualTo("Oslo");
    }

    @Test
    void a_service_that_passes_requests_on_is_several_places_with_somebody_else_s_router() {
        lead("ONE", "OWN", "PROVIDER_SHARED", "SERVICE");
        var page = page();
        assertThat(page.document().select(".dm-place-rows li")).hasSize(2);
        assertThat(page.one("[name='routing.by'] option[selected]").val()).isEqualTo("YES");
        assertThat(member.get(path + "?place=B").one("legend span").text()).isEqualTo("Who runs those machines?");
    }

    @Test
    void none_of_these_leads_on_and_says_what_becomes_of_it() {
        lead("ONE", "OWN", "PROVIDER_SHARED", "OTHER");
        var page = page();
        assertThat(page.one("[data-state=UNDECIDED]").text()).contains("Not decided yet");
        assertThat(page.document().select(".dm-answered li")).hasSize(4);
        assertThat(page.one("[name='ask.A.QM3.whom']")).isNotNull();
        assertThat(send(Map.of("A.newVendor", "Nobody Knows", "A.region", "Oslo", "AN34", "2"))
                        .location())
                .endsWith("/check-answers");
        assertThat(page().one("[name='A.region']").val()).isEqualTo("Oslo");
        assertThat(page().one(".dm-picked summary").text()).contains("Nobody Knows", "Choose another");
    }

    @Test
    void the_panel_draws_what_is_certain_and_says_what_the_last_answer_decided() {
        assertThat(page().one(".dm-so-far").text()).contains("yours wherever it runs", "The dotted");
        lead("ONE", "OWN");
        var panel = page().one(".dm-so-far");
        assertThat(panel.select("svg.dm-half")).hasSize(1);
        assertThat(panel.text()).contains("Yours already", "new", "dotted");
        lead("ONE", "OWN", "RENTED");
        panel = page().one(".dm-so-far");
        assertThat(panel.select("svg.dm-half")).isEmpty();
        assertThat(panel.text()).contains("With this answer", "new").doesNotContain("dotted");
    }

    @Test
    void a_mode_is_compared_with_the_others_on_the_spot() {
        lead("ONE", "APPLICATION");
        var others = page().document().select(".dm-other-ways li");
        assertThat(others).hasSize(6);
        assertThat(others.eachText()).noneMatch(it -> it.startsWith("Embedded in software"));
        assertThat(others.select("svg.dm-stack path:nth-child(5)")).hasSize(6);
        assertThat(others.text()).contains("Self-hosted, own site", "yours", "shared", "the provider’s");
        assertThat(page().document().select("a[href*=comparison], a[href*=compare]"))
                .isEmpty();
    }

    @Test
    void a_question_of_the_way_goes_to_a_colleague_and_their_answer_leads_on() {
        send(Map.of("QM0", "ONE"));
        send(Map.of("A.QM1", "OWN"));
        var nobody = send(Map.of("A.QM2", "~ask", "ask.A.QM2.whom", "Nobody of that name"));
        assertThat(nobody.one(".dm-error-summary").text()).contains("Nobody here has this name");
        send(Map.of("A.QM2", "~ask", "ask.A.QM2.whom", "data@demo.test", "ask.A.QM2.note", "The photo service."));
        assertThat(page().one("[data-state=ASKED]").text()).contains("asked Aino Rantala");

        var colleague = browser.as("data@demo.test");
        String task = colleague
                .get("/@demo/")
                .document()
                .select("a[href*=/questions/]")
                .last()
                .attr("href");
        var asked = colleague.get(task);
        assertThat(asked.one("legend").text()).isEqualTo("Where does the model do its work?");
        assertThat(asked.text()).contains("The photo service.");
        colleague.post(task + "/answer", Map.of("QM2", "DEVICE"));
        var page = page();
        assertThat(page.one(".dm-result h3").text()).isEqualTo("On device");
        assertThat(page.one(".dm-answered").text()).contains("Aino Rantala answered");
    }

    @Test
    void a_model_that_a_colleague_names_before_there_is_a_vendor_is_kept_to_be_taken_over() {
        lead("ONE", "OWN", "RENTED");
        var data = browser.as("data@demo.test");
        String task = ask(data, "model");
        data.post(task + "/answer", Map.of("QV2", "Guided Model 7", "word", "Since May."));
        assertThat(page().one("[data-state=NOTED]").text()).contains("Take it over", "Guided Model 7. Since May.");
        assertThat(member.get("/@demo/").text()).contains("answered what you asked: take it over");
    }

    @Test
    void whoever_names_the_place_themselves_ends_the_question_about_it() {
        lead("ONE", "OWN", "RENTED");
        var data = browser.as("data@demo.test");
        String task = ask(data, "region");
        send(Map.of("A.region", "Belgium"));
        assertThat(data.get(task).text()).contains("has answered it in the meantime");
        assertThat(data.post(task + "/answer", Map.of("QR1", "Japan")).status()).isEqualTo(409);
        assertThat(page().one("[name='A.region']").val()).isEqualTo("Belgium");
    }

    private String ask(Visitor whom, String field) {
        send(Map.of("ask", "A." + field, "ask.A." + field + ".whom", "data@demo.test"));
        return whom.get("/@demo/")
                .document()
                .select("a[href*=/questions/]")
                .last()
                .attr("href");
    }

    @Test
    void a_form_that_is_not_the_page_s_any_more_comes_back_with_what_was_typed() {
        lead("ONE", "OWN", "RENTED");
        var stale = page();
        send(Map.of("A.region", "First"));
        var back = send(stale, Map.of("A.region", "Second"));
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.one("[name='A.region']").val()).isEqualTo("Second");
    }

    @Test
    void what_was_never_offered_is_refused_beside_its_question() {
        send(Map.of("QM0", "ONE"));
        var refused = send(Map.of("A.QM1", "SOMETHING"));
        assertThat(refused.one(".dm-error").text()).contains("listed answers");
        assertThat(send(Map.of("shown", "x,\u0000", "A.QM1", "OWN")).status()).isLessThan(500);
    }

    private void lead(String places, String... path) {
        send(Map.of("QM0", places));
        for (int i = 0; i < path.length; i++) send(Map.of("A.QM" + (i + 1), path[i]));
    }

    private String question() {
        return page().one("legend span").text();
    }

    private Page page() {
        return member.get(path);
    }

    private Page send(Map<String, String> typed) {
        return send(page(), typed);
    }

    /** The form of that page, filled so far as it was, with what is typed now. */
    private Page send(Page page, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(page.fields("#step-form"));
        fields.keySet().removeIf(it -> it.equals("then") || it.equals("to") || it.startsWith("ask"));
        typed.forEach((field, value) -> fields.put(field, List.of(value)));
        return member.send(path, fields);
    }
}
