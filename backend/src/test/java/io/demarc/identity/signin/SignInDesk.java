package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who tries to sign in from networks and devices, and nobody has tried before. */
@PageTest
abstract class SignInDesk {

    static final String RIGHT = "demarc-demo-2026";

    static final String HERE = "203.0.113.7";

    static final String FAR_AWAY = "198.51.100.9";

    @Autowired
    Browser browser;

    @Autowired
    MockMvc mvc;

    @Autowired
    PageSamples samples;

    @BeforeEach
    void nobody_tried_so_far() {
        samples.owner().update("delete from sign_in_counter");
    }

    void fail_ten_times(String email) {
        for (int i = 0; i < 10; i++) assertThat(signIn(email, "guess " + i)).contains("wrong");
    }

    String signIn(String email, String password) {
        return location(tried(email, password, HERE));
    }

    static String location(MockHttpServletResponse answer) {
        return String.valueOf(answer.getRedirectedUrl());
    }

    MockHttpServletResponse tried(String email, String password, String network, Cookie... cookies) {
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

    int locked() {
        return samples.owner()
                .queryForList("select 1 from platform_entry where name = 'sign-in-locked'")
                .size();
    }

    void later(int seconds) {
        samples.owner()
                .update(
                        "update sign_in_counter set at = at - make_interval(secs => ?), next_at = next_at - make_interval(secs => ?),"
                                + " worn_off_at = worn_off_at - make_interval(secs => ?)",
                        seconds,
                        seconds,
                        seconds);
    }
}
