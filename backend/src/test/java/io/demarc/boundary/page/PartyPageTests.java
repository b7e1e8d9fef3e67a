package io.demarc.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who answers on the other side is called by name or by what they are, and owes the proof of their own part. */
class PartyPageTests extends BoundaryDesk {

    @Test
    void the_cloud_below_our_own_engine_is_named_once_somebody_has_said_which() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Linnet", Map.of("A.mode", "M5", "A.HOSTING_INFRASTRUCTURE", "OVHcloud"));
        for (var layer : new String[] {"L01", "L16"})
            assertThat(member.get(useCase + "/boundary?leg=A&layer=" + layer)
                            .one(".dm-split-provider")
                            .text())
                    .contains("OVHcloud")
                    .contains("hosting")
                    .doesNotContain("Acme");
        assertThat(member.get(useCase + "/boundary").text()).doesNotContain("Known only by their part");
        var unnamed = placed(member, "Bunting", Map.of("A.mode", "M5"));
        assertThat(member.get(unnamed + "/boundary").text())
                .contains("Known only by their part, not by name: the cloud or site that rents out the compute.");
    }

    @Test
    void where_our_people_run_the_model_its_vendor_is_only_where_it_is_from() {
        var member = browser.as("member@demo.test");
        for (var place :
                Map.of("Siskin", "M5", "Brambling", "M6", "Yellowhammer", "M7").entrySet()) {
            var useCase = placed(member, place.getKey(), Map.of("A.mode", place.getValue()));
            assertThat(member.get(useCase + "/boundary")
                            .one("thead .dm-head small")
                            .text())
                    .startsWith("model from Acme AI");
            assertThat(member.get(useCase).one(".dm-places").text()).contains("model from Acme AI");
            assertThat(member.get(useCase + "/deployment").one("tbody").text()).contains("model from Acme AI");
            assertThat(member.get(useCase + "/intake/check-answers").text()).contains("model from Acme AI");
        }
        var hosted = placed(member, "Serin", Map.of("A.mode", "M5", "A.HOSTING_INFRASTRUCTURE", "OVHcloud"));
        assertThat(member.get(hosted + "/boundary").one("thead .dm-head small").text())
                .startsWith("OVHcloud, model from Acme AI");
        for (var place : Map.of("Redpoll", "M1", "Hawfinch", "M2", "Twite", "M3", "Whimbrel", "M4")
                .entrySet())
            assertThat(member.get(placed(member, place.getKey(), Map.of("A.mode", place.getValue())) + "/boundary")
                            .one("thead .dm-head small")
                            .text())
                    .startsWith("Acme AI");
    }

    @Test
    void a_client_of_the_product_is_asked_about_only_where_the_use_case_may_act() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Ouzel", Map.of("A.mode", "M1", "A.CLIENT_RUNS_TOOLS", "YES"));
        var where = useCase + "/intake/where-it-runs";
        var client = "[name='A.CLIENT_RUNS_TOOLS']";
        assertThat(member.get(where).document().select(client)).hasSize(1);
        answer(useCase, Map.of("AN29", "0"));
        assertThat(member.get(where).document().select(client)).isEmpty();
        var fields = new TreeMap<>(member.get(where).fields("#step-form"));
        fields.keySet().removeIf(it -> it.equals("then") || it.equals("to") || it.startsWith("ask"));
        fields.put("A.region", List.of("Narvik"));
        assertThat(member.send(where, fields).status()).isEqualTo(302);
        answer(useCase, Map.of("AN29", "2"));
        assertThat(member.get(where).one("[id='A.region']").val()).isEqualTo("Narvik");
        assertThat(member.get(where)
                        .document()
                        .select(client + "[checked], " + client + " [selected]")
                        .eachAttr("value"))
                .as("what was said before it was not asked")
                .containsExactly("YES");
    }

    @Test
    void an_employee_owes_what_an_employee_can_show() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Wagtail", Map.of("A.mode", "M7", "A.OWN_DEVICES", "YES"));
        var cell = member.get(useCase + "/boundary?leg=A&layer=L01").one("#cell");
        assertThat(cell.select(".dm-split-provider").text()).contains("The employee who owns the device");
        assertThat(cell.text())
                .contains(
                        "Proof from the employee who owns the device",
                        "Signed enrolment agreement",
                        "Required control C48 Device protection for local models and clients")
                .doesNotContain("SOC 2", "Acme");
    }

    @Test
    void who_ships_the_model_with_the_device_answers_for_it_by_name() {
        var member = browser.as("member@demo.test");
        var useCase = placed(
                member,
                "Firecrest",
                Map.of("A.mode", "M7", "A.SHIPPED_MODEL", "TERMS_ACCEPTED", "A.DEVICE_VENDOR", "Framework"));
        var cell = member.get(useCase + "/boundary?leg=A&layer=L02").one("#cell");
        assertThat(cell.select(".dm-split-provider").text()).contains("Framework", "vendor of the device");
        assertThat(cell.text())
                .contains("Proof from Framework", "Platform security guide")
                .doesNotContain("SOC 2", "Acme");
    }

    @Test
    void together_each_place_has_a_list_of_its_own() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Nuthatch", hybrid());
        var sides = member.get(useCase + "/boundary?leg=T&layer=L01").document().select(".dm-split-provider b");
        assertThat(sides.eachText())
                .containsExactly("Place A: Acme AI", "Place B: the cloud or site that rents out the compute");
    }

    @Test
    void what_is_ours_in_one_place_and_theirs_in_another_is_said_to_be_both() {
        var member = browser.as("member@demo.test");
        var page = member.get(placed(member, "Bullfinch", hybrid()));
        assertThat(page.document().select(".dm-open-rows .dm-who[data-who=PROVIDER]"))
                .isNotEmpty();
        assertThat(page.one(".dm-open-sentence").text())
                .containsPattern("\\d+ of which (is|are) run by a provider in another place");
        var single = member.get(placed(member, "Hoopoe", Map.of()))
                .one(".dm-open-sentence")
                .text();
        assertThat(single).contains("open: ").doesNotContain("in another place");
    }

    @Test
    void an_air_gap_says_because_and_requires_its_controls() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Goldcrest", Map.of("A.mode", "M6", "A.AIRGAPPED", "YES"));
        for (var required : Map.of("L14", "C39", "L15", "C22").entrySet()) {
            var cell = member.get(useCase + "/boundary?leg=A&layer=" + required.getKey());
            assertThat(cell.one("#cell").text())
                    .contains("Because There is no route to the internet", "Required control " + required.getValue());
            assertThat(cell.document().select("#control option[value=" + required.getValue() + "]"))
                    .as("it is offered there")
                    .hasSize(1);
        }
    }

    @Test
    void where_one_place_is_undecided_nothing_is_said_of_the_whole() {
        var member = browser.as("member@demo.test");
        var fields = new TreeMap<>(hybrid());
        fields.put("A.mode", "");
        fields.put("B.mode", "M3");
        var useCase = placed(member, "Blackcap", fields);
        var page = member.get(useCase + "/boundary");
        assertThat(page.one(".dm-sentence").text())
                .startsWith("It is not decided where place A runs, so nobody can say yet who answers for the whole."
                        + " For place B: You answer for 5 of 18 layers alone, share 9 and leave 4 to the provider.")
                .doesNotContain("%", "0 of 18");
        assertThat(page.document().select("#owners .dm-bulk-what").eachText())
                .hasSize(14)
                .allMatch(it -> it.contains("place B"));
        assertThat(page.document().select("thead th")).hasSize(3);
        assertThat(page.document().select("td[data-state=UNDECIDED]")).hasSize(18);
        assertThat(page.document().select("td[data-layer]")).hasSize(18);
        assertThat(member.get(useCase).one(".dm-boundary-panel").text())
                .contains("It is not decided where place A runs")
                .doesNotContain("%");
    }

    @Test
    void two_regions_of_one_operator_are_a_hybrid_with_a_router_of_its_own() {
        var member = browser.as("member@demo.test");
        var fields = new TreeMap<>(hybrid());
        fields.put("B.mode", "M3");
        fields.put("B.newVendor", "Acme AI");
        fields.put("A.region", "Frankfurt");
        fields.put("B.region", "Virginia");
        fields.put("routing.by", "YES");
        fields.put("routing.operator", "Switchyard");
        var useCase = placed(member, "Chiffchaff", fields);
        var router = member.get(useCase + "/boundary?leg=T&layer=L17");
        assertThat(router.one("#cell").text())
                .contains("Switchyard", "operator of the router", "Change log of the route table");
        assertThat(member.get("/@demo/use-cases?q=Chiffchaff").one("tbody tr").text())
                .contains("Hybrid");
    }

    @Test
    void what_is_seen_and_steered_is_shown_for_each_place_and_the_weakest() {
        var member = browser.as("member@demo.test");
        var single = member.get(placed(member, "Redstart", Map.of()) + "/boundary");
        assertThat(single.document().select("#see [data-aspect]")).hasSize(11);
        assertThat(single.one("#see summary").text()).isEqualTo("What you see of it: 2 of 11 things not at all");
        assertThat(single.one("#steer summary").text()).isEqualTo("What you steer: 2 of 9 things not at all");
        assertThat(member.get(placed(member, "Dunnock", Map.of("A.mode", "M6")) + "/boundary")
                        .one("#see summary")
                        .text())
                .isEqualTo("What you see of it: 11 things, each at least in part");
        assertThat(single.document().select("#steer [data-aspect]")).hasSize(9);
        assertThat(single.one("[data-aspect=ST01] td[data-level]").text())
                .isEqualTo("By contract or settings (until retired)");
        var both = member.get(placed(member, "Whinchat", hybrid()) + "/boundary");
        assertThat(both.one("[data-aspect=SE03] td[data-weakest]").text()).isEqualTo("Not seen place A");
        var open = new TreeMap<>(hybrid());
        open.putAll(Map.of("legs", "A,B,C", "C.mode", ""));
        var undecided = member.get(placed(member, "Fieldfare", open) + "/boundary");
        assertThat(undecided.one("#see summary").text())
                .as("nobody knows yet which place is the weakest")
                .isEqualTo("What you see of it: 11 things, place by place");
        assertThat(undecided.document().select("#see .dm-aspects-head th").eachText())
                .as("no place is the weakest while one is not decided")
                .contains("Place A", "Place B")
                .doesNotContain("Place C", "Weakest");
    }

    @Test
    void a_cell_says_what_naming_does_not_end() {
        var member = browser.as("member@demo.test");
        var useCase = placed(member, "Stonechat", Map.of());
        assertThat(member.get(useCase + "/boundary?leg=A&layer=L11")
                        .one("#cell form")
                        .text())
                .contains("ends no review and no approval");
    }

    private static Map<String, String> hybrid() {
        var fields = new TreeMap<String, String>();
        fields.put("legs", "A,B");
        fields.put("A.mode", "M3");
        fields.put("B.mode", "M5");
        fields.put("c0.attribute", "data class");
        fields.put("c0.operator", "IS");
        fields.put("c0.value", "restricted");
        fields.put("c0.leg", "B");
        fields.put("routing.default", "A");
        return fields;
    }

    private static String placed(Browser.Visitor member, String name, Map<String, String> said) {
        var useCase = registered(member, name);
        var fields = new TreeMap<>(single());
        fields.putAll(said);
        Page answer = member.post(useCase + "/intake/where-it-runs", fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return useCase;
    }
}
