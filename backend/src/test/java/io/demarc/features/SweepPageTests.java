package io.demarc.features;

import static io.demarc.features.FeatureState.OFF;
import static io.demarc.features.FeatureState.ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.Member;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.ToldTime;
import io.demarc.vendors.OfferingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That every offering is looked at once a quarter: who is reminded, and the list of all. */
@PageTest
class SweepPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Sweeps sweeps;

    private Visitor keeper;
    private SampleFeatures sample;

    @BeforeEach
    void an_offering_is_there() {
        keeper = browser.as("vendors@demo.test");
        sample = SampleFeatures.of(keeper, samples);
    }

    @Test
    void whoever_keeps_the_vendors_is_asked_to_look_until_somebody_has() {
        sample.add("Thread summary", OFF);
        sample.look(keeper);
        assertThat(home(keeper)).as("looked at").doesNotContain(name());
        sample.wasMonthsAgo(6);
        assertThat(home(keeper)).contains("Look which AI features " + name() + " has");
        assertThat(home(browser.as("member@demo.test"))).doesNotContain(name());
        sample.look(keeper);
        assertThat(home(keeper)).doesNotContain(name());
        assertThat(sample.nextQuarter()).isEqualTo(Quarter.of(today()).next().begins());
    }

    @Test
    void who_is_named_is_asked_alone_and_once_they_left_whoever_keeps_the_vendors() {
        sample.add("Thread summary", OFF);
        sample.wasMonthsAgo(6);
        var member = browser.as("member@demo.test");
        entrust("member@demo.test");
        assertThat(home(member)).contains("Look which AI features " + name() + " has");
        assertThat(home(keeper)).doesNotContain(name());
        leave("member@demo.test", "now()");
        try {
            assertThat(home(keeper)).contains("Look which AI features " + name() + " has");
            assertThat(keeper.get(sample.path()).text()).contains("Whoever keeps the vendors");
        } finally {
            leave("member@demo.test", "null");
        }
    }

    @Test
    void what_is_on_and_registered_nowhere_waits_after_the_look_too() {
        sample.add("Thread summary", ON);
        sample.look(keeper);
        assertThat(home(keeper)).contains("One AI feature of " + name() + " is on and registered nowhere");
        sample.rule(keeper, "Thread summary", "forbidden", "It reads moods");
        assertThat(home(keeper)).doesNotContain(name());
    }

    @Test
    void a_stale_or_strange_choice_of_who_looks_is_refused() {
        var form = keeper.get(sample.path() + "/looker").fields("form.dm-form");
        entrust("member@demo.test");
        form.put("looker", List.of(""));
        assertThat(keeper.send(sample.path() + "/looker", form)
                        .one("[role=alert]")
                        .text())
                .contains("changed meanwhile");
        form = keeper.get(sample.path() + "/looker").fields("form.dm-form");
        form.put("looker", List.of(UUID.randomUUID().toString()));
        assertThat(keeper.send(sample.path() + "/looker", form).status()).isEqualTo(409);
        assertThat(browser.as("lead@demo.test").get("/@demo/ledger").text())
                .contains("asked Ingrid Solheim to look at the AI features of Mail Desk");
    }

    /** In the evening of 31 December in London it is the new year in Auckland, and another quarter. */
    @Test
    void a_look_counts_for_the_quarter_that_it_is_at_the_organization() {
        sample.add("Thread summary", OFF);
        String zone = samples.owner().queryForObject("select zone from organization where slug = 'demo'", String.class);
        samples.owner().update("update organization set zone = 'Pacific/Auckland' where slug = 'demo'");
        try {
            lookAt("2025-12-31T10:59:00Z");
            assertThat(sample.nextQuarter()).isEqualTo("2026-01-01");
            lookAt("2025-12-31T11:01:00Z");
            assertThat(sample.nextQuarter()).isEqualTo("2026-04-01");
        } finally {
            samples.owner().update("update organization set zone = ? where slug = 'demo'", zone);
        }
    }

    @Test
    void the_database_knows_the_same_quarters() {
        sample.add("Thread summary", OFF);
        for (String day : List.of(
                "2023-11-30", "2023-12-31", "2024-01-01", "2024-02-29", "2024-03-31", "2024-05-31", "2024-10-01")) {
            var on = LocalDate.parse(day);
            samples.owner()
                    .update("update sweep set begun_on = ?, looked_on = null where offering_id = ?", on, sample.id());
            assertThat(sample.nextQuarter()).isEqualTo(Quarter.of(on).begins());
            samples.owner().update("update sweep set looked_on = ? where offering_id = ?", on, sample.id());
            assertThat(sample.nextQuarter()).isEqualTo(Quarter.of(on).next().begins());
        }
    }

    @Test
    void the_list_pages_in_the_database_and_names_who_looks_and_by_when() {
        var tenant = one("select id from organization where slug = 'demo'");
        var vendor = one("select vendor_id from offering where id = '" + sample.id() + "'");
        for (int i = 0; i < 60; i++) {
            var id = UUID.randomUUID();
            samples.owner()
                    .update(
                            "insert into offering (tenant_id, id, vendor_id, name, kind, stated_at, version) values (?, ?, ?, ?, 'APPLICATION', now(), 0)",
                            tenant,
                            id,
                            vendor,
                            "Crowded " + id);
            samples.owner()
                    .update(
                            "insert into sweep (tenant_id, id, offering_id, begun_on, version) values (?, ?, ?, current_date, 0)",
                            tenant,
                            UUID.randomUUID(),
                            id);
        }
        for (String sort : List.of("", "&sort=-name", "&sort=due", "&sort=open")) {
            var seen = new LinkedHashSet<String>();
            String here = "/@demo/features?q=crowded" + sort;
            while (!here.isEmpty()) {
                var page = keeper.get(here);
                page.document().select("tbody th a").forEach(it -> assertThat(seen.add(it.attr("href")))
                        .isTrue());
                var next = page.document().select("a[rel=next]");
                here = next.isEmpty() ? "" : next.attr("href");
            }
            assertThat(seen).hasSize(60);
        }
        assertThat(keeper.get("/@demo/features?q=crowded&show=AHEAD").text()).contains("Whoever keeps the vendors");
        assertThat(keeper.get("/@demo/features?q=crowded&show=OPEN").text()).contains("No matching offerings");
        assertThat(keeper.download("/@demo/features.csv?q=crowded").lines()).hasSize(61);
        assertThat(browser.as("lead@globex.test")
                        .get("/@globex/features?q=crowded")
                        .text())
                .contains("No matching offerings");
    }

    private void lookAt(String moment) {
        var demo = new OrganizationId(one("select id from organization where slug = 'demo'"));
        var manager = Member.ofPortal(
                demo, new MemberId(one("select id from membership where address = 'vendors@demo.test'")));
        var offering = new OfferingId(sample.id());
        ToldTime.at(
                Instant.parse(moment),
                () -> CurrentOrganization.run(
                        demo, () -> sweeps.look(offering, sweeps.shown(offering), Map.of(), manager)));
    }

    private void entrust(String email) {
        var form = keeper.get(sample.path() + "/looker").fields("form.dm-form");
        form.put(
                "looker",
                List.of(one("select id from membership where address = '" + email + "'")
                        .toString()));
        assertThat(keeper.send(sample.path() + "/looker", form).status()).isEqualTo(302);
    }

    private void leave(String email, String at) {
        samples.owner().update("update membership set left_at = " + at + " where address = ?", email);
    }

    private String home(Visitor visitor) {
        return visitor.get("/@demo/").text();
    }

    private String name() {
        return String.valueOf(
                samples.owner().queryForObject("select name from offering where id = ?", String.class, sample.id()));
    }

    private LocalDate today() {
        return samples.owner().queryForObject("select current_date", LocalDate.class);
    }

    private UUID one(String query) {
        return samples.owner().queryForObject(query, UUID.class);
    }
}
