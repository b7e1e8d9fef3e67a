package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A device on which somebody signed in before lets them in, and nobody else. */
class KnownDevicePageTests extends SignInDesk {

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
}
