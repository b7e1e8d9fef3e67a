package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** After ten wrong passwords of somebody the next try from there waits. */
class SignInLimitPageTests extends SignInDesk {

    @Test
    void after_ten_failures_each_next_try_from_there_waits_longer() {
        int before = locked();
        fail_ten_times("security@demo.test");
        assertThat(signIn("Security@Demo.test", RIGHT)).contains("failed=locked&minutes=1");
        assertThat(signIn("privacy@demo.test", RIGHT)).doesNotContain("failed");
        for (int wait : new int[] {30, 60, 120, 240, 480}) {
            later(wait / 2);
            assertThat(signIn("security@demo.test", RIGHT))
                    .as("after %d s", wait / 2)
                    .contains("locked");
            later(wait / 2 + 1);
            assertThat(signIn("security@demo.test", "guess")).contains("wrong");
        }
        assertThat(signIn("security@demo.test", RIGHT)).contains("failed=locked&minutes=15");
        assertThat(locked()).as("entries in the platform's ledger").isEqualTo(before + 1);
        later(901);
        assertThat(signIn("security@demo.test", RIGHT)).doesNotContain("failed");
        assertThat(signIn("security@demo.test", "guess")).as("counted anew").contains("wrong");
        assertThat(signIn("security@demo.test", RIGHT)).doesNotContain("failed");
    }

    @Test
    void of_many_guesses_at_once_no_more_are_looked_at_than_one_after_the_other() throws Exception {
        var guesses = new ArrayList<Callable<String>>();
        var start = new CyclicBarrier(12);
        for (int i = 0; i < 120; i++) {
            String guess = "guess " + i;
            boolean first = i < 12;
            guesses.add(() -> {
                if (first) start.await();
                return signIn("data@demo.test", guess);
            });
        }
        try (var pool = Executors.newFixedThreadPool(12)) {
            long looked = 0;
            for (var answer : pool.invokeAll(guesses)) if (answer.get().contains("wrong")) looked++;
            assertThat(looked).isEqualTo(10);
        }
        assertThat(signIn("data@demo.test", RIGHT)).contains("locked");
    }

    @Test
    void whoever_guesses_keeps_the_person_out_of_no_other_network() {
        fail_ten_times("leader@demo.test");
        assertThat(signIn("leader@demo.test", RIGHT)).contains("locked");
        assertThat(location(tried("leader@demo.test", RIGHT, FAR_AWAY))).doesNotContain("failed");
    }

    @Test
    void somebody_signed_in_changes_their_password_whatever_others_try() {
        var expert = browser.as("modelrisk@demo.test");
        fail_ten_times("modelrisk@demo.test");
        String fresh = "seven patient harbour pilots";
        assertThat(expert.post("/account/password", Map.of("current", RIGHT, "password", fresh, "again", fresh))
                        .location())
                .isEqualTo("/account?done=password");
    }

    @Test
    void counts_that_wore_off_are_removed() {
        for (int i = 0; i < 20; i++) signIn("nobody-" + i + "@demo.test", "guess");
        later(3 * 3600);
        signIn("nobody@demo.test", "guess");
        assertThat(samples.owner().queryForObject("select count(*) from sign_in_counter", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void the_page_says_how_long_to_wait() {
        var page = browser.anonymous().get("/sign-in?failed=locked&minutes=4");
        assertThat(page.one("[role=alert]").text()).contains("Try again in 4 minutes");
        assertThat(browser.anonymous()
                        .get("/sign-in?failed=locked&minutes=1e9")
                        .one("[role=alert]")
                        .text())
                .contains("15 minutes");
        assertThat(browser.anonymous()
                        .get("/sign-in?failed=crowded&minutes=2")
                        .one("[role=alert]")
                        .text())
                .contains(
                        "from your network",
                        "Try again in 2 minutes",
                        "A link to set a new password also ends the wait");
    }
}
