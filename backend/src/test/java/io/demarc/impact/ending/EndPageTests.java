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
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what was announced about a model to the owner of the use case that runs on it. */
@PageTest
class EndPageTests {

    private static final String HOSTILE = "Orvika <b onclick=alert(1)>5</b>";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Clock clock;

    private Visitor manager;
    private LocalDate today;
    private String distributor;
    private String name;
    private String model;
    private UUID useCase;
    private Map<String, Object> before;

    @BeforeEach
    void a_use_case_of_the_member_runs_on_a_model_at_a_distributor() {
        manager = browser.as("vendors@demo.test");
        today = LocalDate.ofInstant(
                clock.instant(),
                ZoneId.of(samples.owner()
                        .queryForObject("select zone from organization where slug = 'demo'", String.class)));
        name = "Orvika " + Uuid7.next();
        distributor = id(manager.post("/@demo/vendors", Map.of("name", "Halden " + Uuid7.next())));
        model = id(manager.post("/@demo/models", Map.of("vendor", distributor, "name", name)));
        useCase = samples.owner().queryForObject("""
                select o.use_case_id from use_case_overview o join membership m on m.id = o.owner_id
                where m.address = 'member@demo.test' and o.stage <> 'RETIRED'
                  and exists (select from deployment_plan p join leg l on l.plan_id = p.id
                              where p.use_case_id = o.use_case_id and l.letter = 'A' and l.model_id is not null)
                order by o.sort_name limit 1
                """, UUID.class);
        before = samples.owner().queryForMap("select l.model_id, l.operator_id from leg l" + LEG, useCase);
        run(UUID.fromString(model), UUID.fromString(distributor));
    }

    private static final String LEG =
            " where l.letter = 'A' and l.plan_id = (select p.id from deployment_plan p where p.use_case_id = ?)";

    @AfterEach
    void it_runs_on_what_it_ran_on() {
        run((UUID) before.get("model_id"), (UUID) before.get("operator_id"));
    }

    @Test
    void its_owner_is_asked_180_60_and_14_days_before_with_what_is_proposed() {
        announce(today.plusDays(181), "instead", HOSTILE);
        assertThat(home()).doesNotContain(name);
        move(180);
        assertThat(home()).contains(name + " ends", "in 180 days: plan", "Proposed: " + HOSTILE);
        assertThat(browser.as("member@demo.test").get("/@demo/").document().select("main [onclick]"))
                .isEmpty();
        move(60);
        assertThat(home()).contains("in 60 days: test");
        move(14);
        assertThat(home()).contains("in 14 days: change over now");
        move(-2);
        assertThat(home()).contains("It was shut down 2 days ago");
        it_runs_on_what_it_ran_on();
        assertThat(home()).doesNotContain(name);
    }

    @Test
    void what_the_distributor_says_goes_before_what_is_said_of_the_model_and_then_the_earliest() {
        announce(today.plusDays(40));
        assertThat(panel()).contains(shown(40)).doesNotContain("as Halden");
        announce(today.plusDays(90), "distributor", distributor);
        assertThat(panel()).contains(shown(90), "as Halden").doesNotContain(shown(40));
        announce(today.plusDays(70), "distributor", distributor, "source", "https://halden.example/feed");
        assertThat(panel()).contains(shown(70)).doesNotContain(shown(90));
        run(UUID.fromString(model), null);
        assertThat(panel()).contains(shown(40));
    }

    @Test
    void a_version_that_has_ended_says_nothing_about_what_still_runs() {
        announce(today.minusDays(30), "versionName", "0314");
        assertThat(browser.as("member@demo.test")
                        .get("/@demo/use-cases/" + useCase)
                        .text())
                .doesNotContain("0314");
        announce(today.plusDays(30), "versionName", "0613");
        assertThat(panel()).contains(name, "0613: shut down on " + shown(30) + ", in 30 days");
    }

    @Test
    void what_is_only_deprecated_asks_nobody() {
        announce(today.plusDays(10), "kind", "DEPRECATED");
        assertThat(home()).doesNotContain(name);
    }

    @Test
    void the_calendar_names_the_use_cases_that_each_end_counts_for() {
        announce(today.plusDays(40));
        announce(today.plusDays(20), "distributor", distributor, "instead", HOSTILE);
        var page = manager.get("/@demo/models/ends?q=" + name.replace(" ", "%20"));
        assertThat(page.document().select("main [onclick]")).isEmpty();
        var rows = page.document().select("main tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text()).contains(shown(20), "Halden", HOSTILE);
        var lines = page.document().select("main .dm-im-chart li");
        assertThat(lines.get(0).expectFirst("path.dm-im-test").attr("d")).isEqualTo("M0 14H12");
        assertThat(lines.get(0).expectFirst("circle").attr("cx")).isEqualTo("40");
        var counted = rows.get(0).select("a[href*='/models/ends/use-cases?end=']");
        assertThat(counted.text()).isEqualTo("1");
        assertThat(manager.get(counted.attr("href")).document().select("main tbody a[href$=" + useCase + "]"))
                .hasSize(1);
        assertThat(rows.get(1).select("a[href*=use-cases]")).isEmpty();
        var near = "/@demo/models/ends?within=IN_14_DAYS&q=" + name.replace(" ", "%20");
        assertThat(manager.get(near).text()).contains("No model ends then");
        assertThat(browser.as("vendors@globex.test").get("/@globex/models/ends").text())
                .doesNotContain(name);
    }

    @Test
    void the_calendar_begins_with_how_many_must_change_over_and_when_first() {
        var none =
                manager.get("/@demo/models/ends?q=x").one(".dm-sentence-text").text();
        announce(today.plusDays(181));
        assertThat(manager.get("/@demo/models/ends").one(".dm-sentence-text").text())
                .isEqualTo(none);
        move(-3);
        var overdue = manager.get("/@demo/models/ends").one(".dm-sentence-text").text();
        assertThat(overdue)
                .isNotEqualTo(none)
                .contains("must move off a model whose end has come", shown(-3), "3 days ago");
        assertThat(browser.as("vendors@globex.test")
                        .get("/@globex/models/ends?q=x")
                        .text())
                .doesNotContain("3 days ago");
    }

    private String home() {
        return browser.as("member@demo.test").get("/@demo/").text();
    }

    private String panel() {
        return browser.as("member@demo.test")
                .get("/@demo/use-cases/" + useCase)
                .one("[aria-labelledby=ends]")
                .text();
    }

    private String shown(int days) {
        return today.plusDays(days).format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));
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

    private void move(int days) {
        samples.owner()
                .update(
                        "update model_end set comes_on = ? where model_id = ?",
                        today.plusDays(days),
                        UUID.fromString(model));
    }

    private void run(UUID on, UUID by) {
        samples.owner().update("update leg l set model_id = ?, operator_id = ?" + LEG, on, by, useCase);
    }

    private static String id(Page page) {
        return Objects.requireNonNull(page.location(), page.text()).replaceAll(".*/", "");
    }
}
