package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where several rows of a kind changed with an entry, each says which one it is. */
@PageTest
class WhichRowPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    /** Every entry of the demo with several rows of a kind, and what people do besides. */
    @Test
    void no_two_rows_of_what_changed_are_called_the_same() {
        changePlaces();
        answerAgain();
        var auditor = browser.as("auditor@demo.test");
        var entries = samples.owner().queryForList("""
                        select distinct c.ledger_entry_id from change c join organization o on o.id = c.tenant_id
                        where o.slug = 'demo' group by c.ledger_entry_id, c.entity, c.field
                        having count(distinct c.entity_id) > 1
                        """, Long.class);
        assertThat(entries).hasSizeGreaterThan(20);
        for (var entry : entries) {
            var rows = new ArrayList<String>();
            for (var row : auditor.get("/@demo/ledger/" + entry).document().select(".dm-diff"))
                // What is removed and what is put in its place may be called the same, and a seat's own row names it.
                if (!List.of("Stage", "Place").contains(row.select("th").text()))
                    rows.add(row.select("th").text()
                            + (row.select(".dm-before").text().equals("− nothing") ? " +" : " −"));
            assertThat(rows).as("entry " + entry).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_stage_that_opens_says_of_which_seat_the_day_is() {
        var auditor = browser.as("auditor@demo.test");
        var opening = samples.owner().queryForList("""
                        select c.ledger_entry_id from change c join organization o on o.id = c.tenant_id
                        join ledger_entry e on e.tenant_id = c.tenant_id and e.id = c.ledger_entry_id
                        where o.slug = 'demo' and c.entity = 'Stage' and c.field = 'due' and e.name = 'review-decided'
                        """, Long.class);
        assertThat(opening).isNotEmpty();
        assertThat(auditor.get("/@demo/ledger/" + opening.getFirst())
                        .document()
                        .select(".dm-diff th")
                        .eachText())
                .filteredOn(it -> it.startsWith("Due"))
                .isNotEmpty()
                .allMatch(it -> it.matches("Due, [A-Z][A-Za-z ]+"));
    }

    @Test
    void places_conditions_and_answers_say_which_one_is_meant() {
        changePlaces();
        assertThat(newest("deployment-plan-changed"))
                .contains("Region, place A", "Region, place B", "Attribute, condition 1", "Attribute, condition 2");
        answerAgain();
        assertThat(newest("use-case-answered")).noneMatch(it -> it.startsWith("Answer"));
    }

    private List<String> newest(String event) {
        var auditor = browser.as("auditor@demo.test");
        var entry = auditor.get("/@demo/ledger?name=" + event).one("tbody th a").attr("href");
        var page = auditor.get(entry);
        assertThat(page.text()).doesNotContain("see the text that was hashed");
        return page.document().select(".dm-diff th").eachText();
    }

    /** Of two places at once, and with two conditions. */
    private void changePlaces() {
        var member = browser.as("member@demo.test");
        var path = useCase() + "/intake/where-it-runs";
        for (var region : List.of("Oslo", "Bergen")) {
            var plan = new TreeMap<>(Map.of("legs", "A,B", "A.mode", "M2", "B.mode", "M5"));
            plan.putAll(Map.of("A.region", region, "B.region", region + " too"));
            for (int i = 0; i < 2; i++) {
                plan.putAll(
                        Map.of("c%d.attribute".formatted(i), "PERSONAL_DATA", "c%d.operator".formatted(i), "AT_LEAST"));
                plan.putAll(Map.of(
                        "c%d.value".formatted(i), region.equals("Oslo") ? "4" : "3", "c%d.leg".formatted(i), "B"));
            }
            plan.put("version", member.get(path).one("[name=version]").val());
            assertThat(member.post(path, plan).status()).isEqualTo(302);
        }
    }

    /** Two answers that there were already, at once. */
    private void answerAgain() {
        var member = browser.as("member@demo.test");
        var path = useCase() + "/intake/people-and-data";
        for (var level : List.of("1", "2"))
            assertThat(member.post(path, Map.of("AN26", level, "AN27", level)).status())
                    .isEqualTo(302);
    }

    private String useCase() {
        return browser.as("member@demo.test")
                .get("/@demo/use-cases?q=Repair")
                .one("tbody a")
                .attr("href");
    }
}
