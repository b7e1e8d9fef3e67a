package io.demarc.deployment.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A use case that runs at several places, each with its own way, and who sends requests to which. */
class SeveralPlacesPageTests extends GuidedDesk {

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
                .contains("It could reach a place that was not meant for it, although the rule says “Personal data is");
    }

    @Test
    void rules_that_hide_each_other_are_said_with_their_numbers() {
        send(Map.of("QM0", "SEVERAL"));
        for (String letter : List.of("A", "B")) {
            send(member.get(path + "?place=" + letter), Map.of(letter + ".QM1", "OWN"));
            send(
                    member.get(path + "?place=" + letter),
                    Map.of(letter + ".QM2", letter.equals("A") ? "PROVIDER_ALONE" : "OWN_MACHINES"));
        }
        var rules = new LinkedHashMap<>(Map.of("routing.default", "A", "routing.onFailure", "FAIL_CLOSED"));
        for (String rule : List.of("c0", "c1"))
            rules.putAll(Map.of(
                    rule + ".attribute",
                    "ORIGIN",
                    rule + ".operator",
                    "IS",
                    rule + ".value",
                    "ORIGIN/EU",
                    rule + ".leg",
                    "B"));
        send(rules);
        var page = member.get(path.replace("intake/where-it-runs", "deployment"));
        assertThat(page.one("[aria-labelledby=faults] li").text())
                .isEqualTo("Rule 2 is never reached: rule 1 takes all its requests before it.");
    }

    @Test
    void places_that_differ_in_nothing_are_one_deployment_and_are_asked_for_no_rule() {
        send(Map.of("QM0", "SEVERAL"));
        assertThat(page().one(".dm-result").text()).contains("Hybrid");
        for (String letter : List.of("A", "B"))
            for (var step : List.of(Map.of(letter + ".QM1", "OWN"), Map.of(letter + ".QM2", "PROVIDER_ALONE")))
                send(member.get(path + "?place=" + letter), step);
        assertThat(page().one(".dm-result").text())
                .contains("Dedicated endpoint", "one deployment in several places")
                .doesNotContain("Hybrid");
        assertThat(page().document().select("[name^=routing], [name^=c0]")).isEmpty();
        assertThat(send(Map.of("AN34", "1")).location()).endsWith("/check-answers");
        for (String other : List.of("intake/check-answers", "deployment"))
            assertThat(member.get(path.replace("intake/where-it-runs", other)).text())
                    .doesNotContain("Everything else goes to", "Who answers for the routing?", "No condition says");
        send(member.get(path + "?place=A"), Map.of("A.region", "Frankfurt"));
        send(member.get(path + "?place=B"), Map.of("B.region", "Virginia"));
        assertThat(page().one(".dm-result").text()).contains("Hybrid").doesNotContain("one deployment");
        assertThat(page().document().select("[name^=routing]")).isNotEmpty();
        assertThat(member.get(path.replace("where-it-runs", "check-answers")).text())
                .contains("Everything else goes to", "Who answers for the routing?", "No condition says");
    }

    @Test
    void what_was_said_between_places_that_differ_in_nothing_any_more_can_be_taken_back() {
        send(Map.of("QM0", "SEVERAL"));
        for (String letter : List.of("A", "B"))
            for (var step : List.of(
                    Map.of(letter + ".QM1", "OWN"),
                    Map.of(letter + ".QM2", "PROVIDER_ALONE"),
                    Map.of(letter + ".region", letter.equals("A") ? "Frankfurt" : "Virginia")))
                send(member.get(path + "?place=" + letter), step);
        send(Map.of("routing.default", "A"));
        send(member.get(path + "?place=B"), Map.of("B.region", "Frankfurt"));
        assertThat(page().one(".dm-result").text()).contains("one deployment");
        assertThat(page().one("[name='routing.default'] option[selected]").val())
                .isEqualTo("A");
        send(Map.of("routing.default", ""));
        assertThat(page().document().select("[name^=routing]")).isEmpty();
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
}
