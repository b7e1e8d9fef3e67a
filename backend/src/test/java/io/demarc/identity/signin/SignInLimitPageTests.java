package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SignInLimitPageTests {

    private static final String RIGHT = "demarc-demo-2026";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void after_ten_failures_even_the_right_password_is_not_looked_at_for_a_quarter_of_an_hour() {
        int before = locked();
        for (int i = 0; i < 10; i++)
            assertThat(signIn("security@demo.test", "guess " + i)).contains("wrong");
        assertThat(signIn("Security@Demo.test", RIGHT)).contains("locked");
        assertThat(signIn("security@demo.test", RIGHT)).contains("locked");
        assertThat(signIn("privacy@demo.test", RIGHT)).doesNotContain("locked", "wrong");
        assertThat(locked()).as("entries in the platform's ledger").isEqualTo(before + 1);
        later("16 minutes");
        assertThat(signIn("security@demo.test", RIGHT)).doesNotContain("locked", "wrong");
    }

    @Test
    void after_a_hundred_failures_from_one_network_nobody_signs_in_there() {
        for (int i = 0; i < 100; i++) signIn("nobody-" + i + "@demo.test", "guess");
        assertThat(signIn("privacy@demo.test", RIGHT)).contains("locked");
        later("16 minutes");
        assertThat(signIn("privacy@demo.test", RIGHT)).doesNotContain("locked");
    }

    @Test
    void who_succeeds_begins_to_count_anew() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 9; i++) signIn("legal@demo.test", "guess " + i);
            assertThat(signIn("legal@demo.test", RIGHT)).doesNotContain("locked", "wrong");
        }
        later("16 minutes");
    }

    private String signIn(String email, String password) {
        return String.valueOf(browser.anonymous()
                .post("/sign-in", Map.of("email", email, "password", password))
                .location());
    }

    private int locked() {
        return samples.owner()
                .queryForList("select 1 from platform_entry where name = 'sign-in-locked'")
                .size();
    }

    private void later(String time) {
        samples.owner().update("update sign_in_failure set at = at - cast(? as interval)", time);
    }
}
