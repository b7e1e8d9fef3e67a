package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Tries;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class SignInLimitPageTests {

    private static final String RIGHT = "demarc-demo-2026";
    private static final String HERE = "203.0.113.7";
    private static final String FAR_AWAY = "198.51.100.9";

    @Autowired
    Browser browser;

    @Autowired
    MockMvc mvc;

    @Autowired
    PageSamples samples;

    @Autowired
    Tries tries;

    @BeforeEach
    void nobody_tried_so_far() {
        samples.owner().update("delete from sign_in_counter");
    }

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
    void invented_addresses_keep_nobody_out_who_comes_from_the_same_network() {
        for (int i = 0; i < 200; i++) signIn("nobody-" + i + "@demo.test", "guess");
        for (String who : List.of("leader@demo.test", "admin@globex.test"))
            assertThat(signIn(who, RIGHT)).doesNotContain("failed");
    }

    @Test
    void in_a_network_that_tries_a_thousand_times_less_is_free_and_nobody_waits_for_others() {
        signIn("somebody@demo.test", "guess");
        samples.owner().update("update sign_in_counter set level = 1001 where person_digest is null");
        int before = locked();
        assertThat(signIn("nobody@demo.test", "guess")).contains("wrong");
        assertThat(signIn("nobody@demo.test", "guess")).contains("wrong");
        assertThat(signIn("nobody@demo.test", "guess")).isEqualTo("/sign-in?failed=crowded&minutes=1");
        assertThat(locked()).as("entries in the platform's ledger").isEqualTo(before + 1);
        assertThat(location(tried("nobody@demo.test", RIGHT, FAR_AWAY))).contains("wrong");
        for (String who : List.of("lead@demo.test", "admin@globex.test"))
            assertThat(signIn(who, RIGHT)).as(who).doesNotContain("failed");
    }

    /** Whoever has three hundred networks, and asks again and again from all of them, takes no place from who comes once. */
    @Test
    void whoever_polls_from_everywhere_keeps_the_person_out_of_no_network_of_their_own() {
        for (int i = 0; i < 100; i++) tried("lead@demo.test", "guess", "192.0.2." + i);
        samples.owner().update("update sign_in_counter set level = 301 where who_digest = person_digest");
        for (int i = 0; i < 30; i++) tried("lead@demo.test", "guess", "192.0.2." + i % 10);
        assertThat(location(tried("lead@demo.test", "guess", "192.0.2.5")))
                .as("less is free")
                .contains("locked");
        assertThat(signIn("lead@demo.test", RIGHT)).doesNotContain("failed");
        assertThat(location(tried("lead@demo.test", RIGHT, FAR_AWAY))).doesNotContain("failed");
    }

    @Test
    void what_nobody_waits_for_has_worn_off_soon_after_it_ended() {
        signIn("lead@demo.test", "guess");
        samples.owner().update("update sign_in_counter set level = 600 where who_digest = person_digest");
        signIn("lead@demo.test", "guess");
        assertThat(samples.owner()
                        .queryForObject(
                                "select level from sign_in_counter where who_digest = person_digest", Double.class))
                .isEqualTo(600);
    }

    @Test
    void whoever_has_a_wide_ipv6_network_has_only_a_little_more() {
        int looked = 0;
        for (int i = 0; i < 60; i++)
            if (location(tried("auditor@demo.test", "guess", "2001:db8:7:" + Integer.toHexString(i) + "::1"))
                    .contains("wrong")) looked++;
        assertThat(looked).as("of a home of 56 bits").isEqualTo(20);
        for (int i = 256; i < 256 * 60; i += 256)
            if (location(tried("auditor@demo.test", "guess", "2001:db8:7:" + Integer.toHexString(i) + "::1"))
                    .contains("wrong")) looked++;
        assertThat(looked).as("of 48 bits").isEqualTo(40);
        assertThat(location(tried("auditor@demo.test", RIGHT, "2001:db8:8::1"))).doesNotContain("failed");
    }

    /** Addresses were kept before there were rules for them; whoever has such a one signs in as ever. */
    @Test
    void an_address_of_before_that_would_be_none_today_still_signs_in() {
        samples.owner().update("update person set email = 'Vendors(old)@demo' where email = 'vendors@demo.test'");
        try {
            assertThat(signIn("vendors(OLD)@demo ", RIGHT)).doesNotContain("failed");
            fail_ten_times("no address at all");
            assertThat(signIn("vendors(old)@demo", RIGHT))
                    .as("a count of its own")
                    .doesNotContain("failed");
        } finally {
            samples.owner().update("update person set email = 'vendors@demo.test' where email = 'Vendors(old)@demo'");
        }
    }

    @Test
    void whoever_guesses_keeps_the_person_out_of_no_other_network() {
        fail_ten_times("leader@demo.test");
        assertThat(signIn("leader@demo.test", RIGHT)).contains("locked");
        assertThat(location(tried("leader@demo.test", RIGHT, FAR_AWAY))).doesNotContain("failed");
    }

    @Test
    void a_device_on_which_somebody_signed_in_before_lets_them_in_whatever_others_try() {
        var device = tried("leader@demo.test", RIGHT, HERE).getCookies();
        fail_ten_times("leader@demo.test");
        assertThat(signIn("leader@demo.test", RIGHT)).contains("locked");
        var known = tried("leader@demo.test", RIGHT, HERE, device);
        assertThat(location(known)).doesNotContain("failed");
        assertThat(signIn("leader@demo.test", RIGHT)).as("on another device").contains("locked");
    }

    @Test
    void a_known_device_has_tries_of_its_own_which_are_counted() {
        var device = tried("leader@demo.test", RIGHT, HERE).getCookies();
        for (int i = 0; i < 10; i++) tried("leader@demo.test", "guess " + i, HERE, device);
        assertThat(location(tried("leader@demo.test", RIGHT, HERE, device))).contains("locked");
        assertThat(signIn("leader@demo.test", RIGHT)).doesNotContain("failed");
    }

    @Test
    void a_device_is_known_for_nobody_else() {
        var device = tried("leader@demo.test", RIGHT, HERE).getCookies();
        fail_ten_times("lead@demo.test");
        assertThat(location(tried("lead@demo.test", RIGHT, HERE, device))).contains("locked");
    }

    @Test
    void whoever_signs_out_everywhere_is_known_on_no_device() {
        var device = tried("legal@demo.test", RIGHT, HERE).getCookies();
        browser.as("legal@demo.test").post("/account/sign-out", Map.of());
        fail_ten_times("legal@demo.test");
        assertThat(location(tried("legal@demo.test", RIGHT, HERE, device))).contains("locked");
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
    void an_address_that_is_nobodys_is_answered_and_counted_like_any_other() {
        fail_ten_times("nobody@demo.test");
        fail_ten_times("no address at all");
        for (String who : List.of("nobody@demo.test", "no address at all"))
            assertThat(signIn(who, RIGHT)).isEqualTo("/sign-in?failed=locked&minutes=1");
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

    @Test
    void a_new_password_ends_the_waiting_in_a_network_that_tries_too_much() {
        signIn("somebody@demo.test", "guess");
        samples.owner().update("update sign_in_counter set level = 1001 where person_digest is null");
        for (int i = 0; i < 2; i++) signIn("executive@demo.test", "guess");
        assertThat(signIn("executive@demo.test", RIGHT)).contains("crowded");
        tries.lift(LoginName.of("executive@demo.test"));
        assertThat(signIn("executive@demo.test", RIGHT)).doesNotContain("failed");
    }

    private void fail_ten_times(String email) {
        for (int i = 0; i < 10; i++) assertThat(signIn(email, "guess " + i)).contains("wrong");
    }

    private String signIn(String email, String password) {
        return location(tried(email, password, HERE));
    }

    private static String location(MockHttpServletResponse answer) {
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse tried(String email, String password, String network, Cookie... cookies) {
        var request = post("/sign-in")
                .param("email", email)
                .param("password", password)
                .remoteAddress(network)
                .with(csrf());
        var device = Arrays.stream(cookies)
                .filter(it -> it.getName().contains("device"))
                .toArray(Cookie[]::new);
        try {
            return mvc.perform(device.length > 0 ? request.cookie(device) : request)
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int locked() {
        return samples.owner()
                .queryForList("select 1 from platform_entry where name = 'sign-in-locked'")
                .size();
    }

    private void later(int seconds) {
        samples.owner()
                .update(
                        "update sign_in_counter set at = at - make_interval(secs => ?), next_at = next_at - make_interval(secs => ?),"
                                + " worn_off_at = worn_off_at - make_interval(secs => ?)",
                        seconds,
                        seconds,
                        seconds);
    }
}
