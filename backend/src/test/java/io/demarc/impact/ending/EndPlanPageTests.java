package io.demarc.impact.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.Uuid7;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is planned at a place whose model ends, who is asked for it, and what it is no plan for. */
@PageTest
class EndPlanPageTests {

    private static final String HOSTILE = "Test <b onclick=alert(1)>first</b>";

    private static final String LEG =
            " where l.letter = 'A' and l.plan_id = (select p.id from deployment_plan p where p.use_case_id = ?)";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Clock clock;

    private Visitor manager;
    private Visitor owner;
    private LocalDate today;
    private String distributor;
    private String name;
    private String model;
    private String successor;
    private UUID useCase;
    private Map<String, Object> before;

    @BeforeEach
    void a_use_case_of_the_member_runs_on_a_model_that_ends_in_100_days() {
        manager = browser.as("vendors@demo.test");
        owner = browser.as("member@demo.test");
        today = LocalDate.ofInstant(
                clock.instant(),
                ZoneId.of(samples.owner()
                        .queryForObject("select zone from organization where slug = 'demo'", String.class)));
        name = "Orvika " + Uuid7.next();
        distributor = id(manager.post("/@demo/vendors", Map.of("name", "Halden " + Uuid7.next())));
        model = id(manager.post("/@demo/models", Map.of("vendor", distributor, "name", name)));
        successor = id(manager.post("/@demo/models", Map.of("vendor", distributor, "name", name + " next")));
        useCase = samples.owner().queryForObject("""
                select o.use_case_id from use_case_overview o join membership m on m.id = o.owner_id
                where m.address = 'member@demo.test' and o.stage <> 'RETIRED'
                  and exists (select from deployment_plan p join leg l on l.plan_id = p.id
                              where p.use_case_id = o.use_case_id and l.letter = 'A' and l.model_id is not null)
                order by o.sort_name limit 1
                """, UUID.class);
        samples.owner().update("delete from end_plan where use_case_id = ?", useCase);
        before = samples.owner().queryForMap("select l.model_id, l.operator_id from leg l" + LEG, useCase);
        run(UUID.fromString(model), UUID.fromString(distributor));
        announce(today.plusDays(100));
    }

    @AfterEach
    void it_runs_on_what_it_ran_on() {
        samples.owner().update("delete from end_plan where use_case_id = ?", useCase);
        run((UUID) before.get("model_id"), (UUID) before.get("operator_id"));
    }

    @Test
    void a_plan_is_shown_at_its_place_counted_and_ends_the_task_until_its_day_has_passed() {
        assertThat(home()).contains(name + " ends");
        assertThat(panel()).contains("Nothing is planned");
        assertThat(calendar()).contains("0 of 1 planned");
        int open = open();

        var kept = plan(owner, "MOVE", 40, HOSTILE);
        assertThat(kept.status()).as(kept.text()).isEqualTo(302);
        assertThat(panel())
                .contains("Planned: moves to " + name + " next", HOSTILE)
                .doesNotContain("Nothing is planned");
        assertThat(page().document().select("main [onclick]")).isEmpty();
        assertThat(home()).doesNotContain(name + " ends");
        assertThat(calendar()).contains("1 of 1 planned");
        assertThat(open()).isEqualTo(open - 1);

        samples.owner().update("update end_plan set done_on = ? where use_case_id = ?", today.minusDays(1), useCase);
        assertThat(home()).contains(name + " ends", "your plan was to be done by yesterday");
        assertThat(panel()).contains("This day has passed");
        assertThat(calendar()).contains("0 of 1 planned");
        assertThat(open()).isEqualTo(open);
    }

    @Test
    void it_is_no_plan_for_another_end_day_model_or_party() {
        plan(owner, "GO_ON", 40, "");
        assertThat(panel()).contains("Planned: goes on without this place");
        samples.owner()
                .update("update model_end set comes_on = comes_on + 1 where model_id = ?", UUID.fromString(model));
        assertThat(panel()).contains("Nothing is planned");
        samples.owner()
                .update("update model_end set comes_on = comes_on - 1 where model_id = ?", UUID.fromString(model));
        assertThat(panel()).contains("Planned:");
        run(UUID.fromString(model), null);
        assertThat(panel()).contains("Nothing is planned");
        run(UUID.fromString(model), UUID.fromString(distributor));
        announce(today.plusDays(90), "distributor", distributor);
        assertThat(panel()).contains("Nothing is planned");
        var again = plan(owner, "RETIRE", 40, "");
        assertThat(again.status()).as(again.text()).isEqualTo(302);
        assertThat(panel()).contains("Planned: the use case is retired");
    }

    @Test
    void the_numbers_of_the_sentence_are_those_of_their_lists() {
        var sentence = manager.get("/@demo/models/ends").one(".dm-sentence-text");
        for (var link : sentence.select("a")) {
            var list = manager.get(link.attr("href"));
            assertThat(list.document().select("main tbody tr")).hasSize(number(link.text()));
        }
        assertThat(sentence.select("a")).hasSize(2);
        var chip = manager.get("/@demo/models/ends").document().select("a.dm-chip[href*=NO_PLAN]");
        assertThat(manager.get(chip.attr("href")).document().select("main tbody tr"))
                .hasSize(number(chip.select("b").text()));
    }

    @Test
    void a_day_after_the_end_before_today_or_none_is_said_beside_it_and_nothing_is_lost() {
        for (var wrong : Map.of(101, "The model has ended by then", -1, "This day is over")
                .entrySet()) {
            var sent = plan(owner, "MOVE", wrong.getKey(), HOSTILE);
            assertThat(sent.one("#doneOn-error").text()).contains(wrong.getValue());
            assertThat(sent.one("textarea[name=note]").val()).isEqualTo(HOSTILE);
            assertThat(sent.one("select[name=after] option[selected]").val()).isEqualTo(successor);
        }
        assertThat(plan(owner, "MOVE", 100, "").status()).isEqualTo(302);
        var nowhere = owner.post(address(), form("MOVE", 40, "", Map.of("after", "")));
        assertThat(nowhere.one("#after-error").text()).contains("Choose the model");
        var itself = owner.post(address(), form("MOVE", 40, "", Map.of("after", model)));
        assertThat(itself.one("#after-error").text()).contains("It runs on this model already");
    }

    @Test
    void who_saw_another_end_or_plan_gets_their_form_again() {
        var old = form("MOVE", 40, "Mine", Map.of());
        plan(manager, "GO_ON", 30, "");
        var stale = owner.post(address(), old);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.one("textarea[name=note]").val()).isEqualTo("Mine");
        assertThat(panel()).contains("goes on without");
        old = form("MOVE", 40, "", Map.of());
        announce(today.plusDays(90), "distributor", distributor);
        assertThat(owner.post(address(), old).status()).isEqualTo(409);
    }

    @Test
    void only_owner_editor_and_keeper_of_vendors_plan_and_what_has_ended_cannot_be_planned() {
        assertThat(browser.as("auditor@demo.test").get(address() + "?place=A").status())
                .isEqualTo(403);
        assertThat(plan(browser.as("auditor@demo.test"), "GO_ON", 30, "").status())
                .isEqualTo(403);
        assertThat(browser.as("vendors@globex.test")
                        .get("/@globex/use-cases/" + useCase + "/end-plan?place=A")
                        .status())
                .isEqualTo(404);
        assertThat(owner.get(address() + "?place=Z").status()).isEqualTo(404);
        assertThat(plan(manager, "GO_ON", 30, "").status()).isEqualTo(302);
        var form = form("GO_ON", 0, "", Map.of());
        samples.owner().update("update model_end set comes_on = ? where model_id = ?", today, UUID.fromString(model));
        assertThat(owner.get(address() + "?place=A").document().select("main form"))
                .hasSize(1);
        samples.owner()
                .update(
                        "update model_end set comes_on = ? where model_id = ?",
                        today.minusDays(1),
                        UUID.fromString(model));
        assertThat(owner.get(address() + "?place=A").document().select("main form"))
                .isEmpty();
        assertThat(owner.post(address(), form).status()).isNotEqualTo(302);
    }

    @Test
    void a_successor_is_proposed_to_those_without_a_plan_and_taken_by_one_press() {
        announce(today.plusDays(300), "distributor", distributor, "after", successor);
        samples.owner().update("delete from successor_proposal");
        assertThat(home()).doesNotContain(name + " ends");

        var preview = manager.get("/@demo/models/ends/proposal");
        var row = preview.document().select("main tbody tr:contains(" + name + ")");
        assertThat(row.select("td.dm-number").eachText()).containsExactly("1", "0");
        assertThat(preview.text()).contains("Nothing is planned by it");
        var seen = preview.one("input[name=version]").val();
        assertThat(manager.post("/@demo/models/ends/proposal", Map.of("version", "other"))
                        .status())
                .isEqualTo(409);
        assertThat(owner.post("/@demo/models/ends/proposal", Map.of("version", seen))
                        .status())
                .isEqualTo(403);
        assertThat(manager.post("/@demo/models/ends/proposal", Map.of("version", seen))
                        .status())
                .isEqualTo(302);
        assertThat(home()).contains(name + " ends", "a successor is proposed", "Proposed: " + name + " next");
        assertThat(panel()).contains("The keepers of vendors ask you to move to: " + name + " next");
        assertThat(calendar()).contains("0 of 1 planned");

        var take = page().one("[aria-labelledby=ends] form");
        var taken = owner.send(take.attr("action"), Page.fields(take));
        assertThat(taken.status()).as(taken.text()).isEqualTo(302);
        assertThat(panel()).contains("Planned: moves to " + name + " next");
        assertThat(home()).doesNotContain(name + " ends");
        assertThat(manager.get("/@demo/models/ends/proposal").text()).doesNotContain(name);
    }

    @Test
    void a_model_that_ends_not_before_a_day_asks_no_owner_but_whoever_keeps_the_vendors_from_180_days_before() {
        samples.owner()
                .update(
                        "update model_end set not_before = true, comes_on = ? where model_id = ?",
                        today.plusDays(10),
                        UUID.fromString(model));
        assertThat(home()).doesNotContain(name + " ends");
        assertThat(manager.get("/@demo/").text()).contains("Ask when " + name + " ends");
        assertThat(calendar()).contains("not before").doesNotContain("of 1 planned");
        assertThat(panel()).contains("not before").doesNotContain("Say what is to be done");
        var line = manager.get("/@demo/models/ends?q=" + name.replace(" ", "%20"))
                .document()
                .select(".dm-im-chart li");
        assertThat(line.select("circle.dm-im-ring")).hasSize(1);
        assertThat(line.select(".dm-im-plan, .dm-im-test, .dm-im-change, .dm-im-dot"))
                .isEmpty();
        samples.owner()
                .update(
                        "update model_end set comes_on = ? where model_id = ?",
                        today.plusDays(181),
                        UUID.fromString(model));
        assertThat(manager.get("/@demo/").text()).doesNotContain("Ask when " + name + " ends");
        announce(today.plusDays(60), "source", "https://halden.example/feed");
        assertThat(home()).contains(name + " ends");
    }

    private int open() {
        return manager.get("/@demo/models/ends").document().select(".dm-sentence-text a.dm-open-link").stream()
                .mapToInt(it -> number(it.text()))
                .sum();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("\\D.*", ""));
    }

    private Page plan(Visitor who, String way, int days, String note) {
        return who.post(address(), form(way, days, note, Map.of()));
    }

    /** As the page of the owner has it now. */
    private Map<String, String> form(String way, int days, String note, Map<String, String> others) {
        var form = new LinkedHashMap<String, String>();
        var page = owner.get(address() + "?place=A");
        for (var field : new String[] {"place", "seen", "version"})
            form.put(field, page.one("input[name=" + field + "]").val());
        form.put("way", way);
        form.put("after", successor);
        form.put("doneOn", today.plusDays(days).toString());
        form.put("note", note);
        form.putAll(others);
        return form;
    }

    private String address() {
        return "/@demo/use-cases/" + useCase + "/end-plan";
    }

    private String home() {
        return owner.get("/@demo/").text();
    }

    private Page page() {
        return owner.get("/@demo/use-cases/" + useCase);
    }

    private String panel() {
        return page().one("[aria-labelledby=ends]").text();
    }

    /** Those of the model's ends that count for the use case. */
    private String calendar() {
        return manager.get("/@demo/models/ends?q=" + name.replace(" ", "%20")).text();
    }

    private void announce(LocalDate day, String... others) {
        var form = new LinkedHashMap<String, String>();
        form.put("kind", "SHUT_DOWN");
        form.put("comesOn", day.toString());
        form.put("source", "https://orvika.example/lifecycle");
        for (int i = 0; i < others.length; i += 2) form.put(others[i], others[i + 1]);
        var sent = manager.post("/@demo/models/" + model + "/ends", form);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }

    private void run(UUID on, UUID by) {
        samples.owner().update("update leg l set model_id = ?, operator_id = ?" + LEG, on, by, useCase);
    }

    private static String id(Page page) {
        return Objects.requireNonNull(page.location(), page.text()).replaceAll(".*/", "");
    }
}
