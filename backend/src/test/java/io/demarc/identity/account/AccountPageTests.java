package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class AccountPageTests {

    private static final String OLD = "demarc-demo-2026";
    private static final String NEW = "seven patient harbour pilots";

    @Autowired
    Browser browser;

    @Test
    void a_new_password_needs_the_old_one_and_signs_out_elsewhere() {
        var here = browser.as("legal@demo.test");
        var elsewhere = browser.as("legal@demo.test");
        assertThat(change(here, "not the old one", NEW).one("#current-error").text())
                .contains("not your password");
        assertThat(here.post("/account/password", Map.of("current", OLD, "password", NEW, "again", NEW))
                        .location())
                .isEqualTo("/account?done=password");
        assertThat(here.get("/@demo/").status()).isEqualTo(200);
        assertThat(elsewhere.get("/@demo/").location()).contains("/sign-in");
        assertThat(browser.as("legal@demo.test", NEW).get("/@demo/").status()).isEqualTo(200);
    }

    @Test
    void a_session_goes_on_under_another_id_after_a_new_password() {
        var here = browser.as("modelrisk@demo.test");
        var before = session(here);
        assertThat(change(here, OLD, NEW).location()).isEqualTo("/account?done=password");
        assertThat(session(here)).isNotEqualTo(before);
        assertThat(here.get("/@demo/").status()).isEqualTo(200);
        assertThat(here.with("demarc", before).get("/@demo/").location()).contains("/sign-in");
    }

    @Test
    void a_password_that_others_guess_first_is_refused_beside_the_field() {
        var lead = browser.as("lead@demo.test");
        for (String weak : new String[] {"password1234", "passwordpassword", "Jonas Berg 2026", "norrland-mutual"})
            assertThat(change(lead, OLD, weak).one("#password-error").text()).contains("first guesses");
        assertThat(change(lead, OLD, "x".repeat(257)).one("#password-error").text())
                .contains("at most 256");
        assertThat(change(lead, OLD, "Sieben müde Möwen über grünen Leuchttürmen, sagt Åse, fliegen nördlich")
                        .location())
                .isEqualTo("/account?done=password");
    }

    /** So many are not looked at within a turn each, and hold no connection while they wait. */
    @Test
    void many_changes_at_once_are_all_answered_and_one_is_made() throws Exception {
        var security = browser.as("security@demo.test");
        var others = browser.as("lead@globex.test");
        try (var pool = Executors.newFixedThreadPool(25)) {
            var homes = pool.submit(() -> IntStream.range(0, 20)
                    .mapToObj(time -> others.get("/@globex/").status())
                    .toList());
            Callable<Page> change = () -> change(security, OLD, NEW);
            var answers = pool.invokeAll(Collections.nCopies(24, change));
            var made = new ArrayList<String>();
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(200, 302, 401);
                if ("/account?done=password".equals(answer.get().location()))
                    made.add(answer.get().location());
            }
            assertThat(made).hasSize(1);
            assertThat(homes.get()).as("of another organization").containsOnly(200);
        }
        assertThat(browser.as("security@demo.test", NEW).get("/@demo/").status())
                .isEqualTo(200);
    }

    @Test
    void who_does_not_know_the_old_password_is_told_nothing_about_a_new_one() {
        var page = change(browser.as("lead@globex.test"), "not the old one", "password1234");
        assertThat(page.one("#current-error").text()).contains("not your password");
        assertThat(page.document().select("#password-error")).isEmpty();
    }

    @Test
    void guessing_the_old_password_is_limited() {
        var guest = browser.as("data@demo.test");
        for (int i = 0; i < 10; i++) change(guest, "guess number " + i, NEW);
        assertThat(change(guest, OLD, NEW).one("#current-error").text()).contains("Too many attempts");
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        var here = browser.as("privacy@demo.test");
        var elsewhere = browser.as("privacy@demo.test");
        here.post("/account/sign-out", Map.of());
        assertThat(here.get("/@demo/").location()).contains("/sign-in");
        assertThat(elsewhere.get("/@demo/").location()).contains("/sign-in");
    }

    @Test
    void colours_and_zone_are_kept_and_pages_follow() {
        var executive = browser.as("executive@demo.test");
        executive.post("/account", Map.of("theme", "dark", "zone", "Europe/Oslo"));
        assertThat(executive.get("/@demo/").one("html").attr("data-theme")).isEqualTo("dark");
        assertThat(executive.get("/account").one("html").attr("data-theme")).isEqualTo("dark");
        assertThat(executive
                        .post("/account", Map.of("theme", "", "zone", "Mars/Olympus"))
                        .one("#zone-error")
                        .text())
                .contains("Choose a time zone");
    }

    @Test
    void zones_are_places_that_a_person_knows_with_how_far_they_are_from_utc() {
        var page = browser.as("leader@demo.test").get("/account");
        assertThat(page.one("#zone optgroup[label=Europe] option[value=Europe/Oslo]")
                        .text())
                .matches("Oslo \\(UTC\\+0[12]:00\\)");
        assertThat(page.document().select("#zone option").eachAttr("value"))
                .contains("UTC", "America/Argentina/Buenos_Aires")
                .noneMatch(id -> id.matches(
                        "(SystemV|Etc|US|Canada|Brazil|Chile|Mexico)/.*|ROK|PRC|GMT.*|EST.*|[A-Z]{3}" + "(?<!UTC)"));
    }

    @Test
    void a_zone_that_somebody_has_stays_theirs() {
        assertThat(Zones.offered("Etc/GMT+5")).contains("Etc/GMT+5", "Europe/Oslo");
        assertThat(Zones.offered("Europe/Oslo")).doesNotContain("Etc/GMT+5");
    }

    private static String session(Browser.Visitor visitor) {
        return String.valueOf(visitor.cookie("demarc"));
    }

    private static Page change(Browser.Visitor visitor, String current, String fresh) {
        return visitor.post("/account/password", Map.of("current", current, "password", fresh, "again", fresh));
    }
}
