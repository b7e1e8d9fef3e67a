package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.util.Map;
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

    private static io.demarc.Page change(Browser.Visitor visitor, String current, String fresh) {
        return visitor.post("/account/password", Map.of("current", current, "password", fresh, "again", fresh));
    }
}
