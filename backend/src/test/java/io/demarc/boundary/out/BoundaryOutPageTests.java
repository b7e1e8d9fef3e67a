package io.demarc.boundary.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Statements;
import io.demarc.boundary.page.BoundaryDesk;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A boundary that is taken along says what its page says. */
class BoundaryOutPageTests extends BoundaryDesk {

    private static final String NAME = "=Hail <out> & co ";

    private String useCase;

    @BeforeEach
    void a_use_case_in_two_places() {
        var member = browser.as("member@demo.test");
        useCase = registered(member, NAME + UUID.randomUUID());
        var fields = new TreeMap<>(single());
        fields.put("A.newVendor", "=Acme \"AI\"");
        fields.put("legs", "A,B");
        fields.put("B.mode", "M5");
        member.post(useCase + "/intake/where-it-runs", fields);
    }

    @Test
    void every_activity_is_a_row_of_the_table_and_runs_no_formula() {
        var rows = browser.as("member@demo.test")
                .download(useCase + "/boundary.csv")
                .lines()
                .toList();
        assertThat(rows.getFirst())
                .contains("Layer", "Activity", "Who answers", "Owner", "Control", "Evidence", "State");
        assertThat(rows).filteredOn(it -> it.startsWith("A,")).hasSize(74);
        assertThat(rows).filteredOn(it -> it.startsWith("B,")).hasSizeGreaterThan(50);
        assertThat(rows)
                .filteredOn(it -> it.contains("L06.P5"))
                .singleElement()
                .asString()
                .contains("\"'=Acme \"\"AI\"\"\"", "Not assessed");
        assertThat(rows).filteredOn(it -> it.contains("L11.C1")).hasSize(2).allMatch(it -> it.contains(",Us,"));
        assertThat(rows)
                .as("what is to be done between the places")
                .filteredOn(it -> it.startsWith("T,"))
                .hasSize(3)
                .allMatch(it -> it.contains("L17."));
    }

    @Test
    void the_components_are_the_parties_with_what_each_answers_for() {
        var json = JsonMapper.shared().readTree(browser.as("member@demo.test").download(useCase + "/boundary.json"));
        var definition = json.path("component-definition");
        assertThat(definition.path("metadata").path("title").asString()).startsWith(NAME.strip());
        var sizes = definition
                .path("components")
                .valueStream()
                .collect(Collectors.toMap(
                        it -> it.path("type").asString() + " "
                                + it.path("props").get(0).path("value").asString(),
                        it -> it.path("control-implementations")
                                .get(0)
                                .path("implemented-requirements")
                                .size()));
        assertThat(sizes).containsKeys("this-system A", "service A", "this-system B", "service B");
        assertThat(sizes.get("this-system A") + sizes.get("service A")).isEqualTo(74);
        assertThat(definition.toString().split("\"uuid\":\""))
                .allMatch(it -> it.startsWith("{") || it.matches("(?s)[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab].*"));
        assertThat(JsonMapper.shared()
                        .readTree(browser.as("member@demo.test").download(useCase + "/boundary.json"))
                        .path("component-definition")
                        .path("uuid"))
                .as("the same of the same use case")
                .isEqualTo(definition.path("uuid"));
    }

    @Test
    void the_drawing_has_the_letters_of_the_page_and_no_script() {
        var member = browser.as("member@demo.test");
        var svg = Jsoup.parse(member.download(useCase + "/boundary.svg"), "", Parser.xmlParser());
        assertThat(svg.selectFirst("svg > title").text()).startsWith(NAME.strip());
        assertThat(svg.select("script, a, image, [onload]")).isEmpty();
        var drawn = svg.select("text.letter").stream()
                .limit(54)
                .collect(Collectors.groupingBy(it -> it.text(), Collectors.counting()));
        var shown =
                member.get(useCase + "/boundary").document().select("td[data-layer] .dm-who > [aria-hidden]").stream()
                        .collect(Collectors.groupingBy(it -> it.text(), Collectors.counting()));
        assertThat(drawn).isEqualTo(shown);
        assertThat(svg.select("path.line")).hasSize(4);
        assertThat(svg.select("rect.ours[width=170]"))
                .as("all of it is ours")
                .hasSize(drawn.get("U").intValue());
        assertThat(svg.select("rect.ours[width=78]"))
                .as("a part of it is ours")
                .hasSize(drawn.get("S").intValue());
    }

    @Test
    void the_page_leads_to_the_files_and_who_may_not_see_it_gets_none() {
        var page = browser.as("member@demo.test").get(useCase + "/boundary");
        assertThat(page.document().select(".dm-boundary-out a")).hasSize(3);
        var globex = browser.as("lead@globex.test");
        for (var ending : new String[] {".csv", ".json", ".svg"}) {
            var answer = browser.as("member@demo.test").answer(useCase + "/boundary" + ending);
            assertThat(answer.getStatus()).as(ending).isEqualTo(200);
            assertThat(answer.getHeader("Content-Disposition")).as(ending).startsWith("attachment");
            assertThat(globex.get(useCase.replace("/@demo", "/@globex") + "/boundary" + ending)
                            .status())
                    .as(ending)
                    .isEqualTo(404);
        }
        var member = browser.as("member@demo.test");
        Statements.reset();
        member.download(useCase + "/boundary.svg");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void before_anything_is_decided_the_files_are_empty_and_no_error() {
        var member = browser.as("member@demo.test");
        var none = registered(member, "Hail nowhere " + UUID.randomUUID());
        assertThat(member.download(none + "/boundary.csv").lines()).hasSize(1);
        assertThat(member.download(none + "/boundary.json")).doesNotContain("components");
        assertThat(member.answer(none + "/boundary.svg").getStatus()).isEqualTo(200);
    }
}
