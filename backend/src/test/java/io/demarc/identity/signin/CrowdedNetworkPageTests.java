package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Tries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many who try from one network, or somebody who has many: they keep nobody out who comes once. */
class CrowdedNetworkPageTests extends SignInDesk {

    @Autowired
    Tries tries;

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

    @Test
    void a_new_password_ends_the_waiting_in_a_network_that_tries_too_much() {
        signIn("somebody@demo.test", "guess");
        samples.owner().update("update sign_in_counter set level = 1001 where person_digest is null");
        for (int i = 0; i < 2; i++) signIn("executive@demo.test", "guess");
        assertThat(signIn("executive@demo.test", RIGHT)).contains("crowded");
        tries.lift(LoginName.of("executive@demo.test"));
        assertThat(signIn("executive@demo.test", RIGHT)).doesNotContain("failed");
    }
}
