package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** How long a session lasts, and what its cookie allows. */
@PageTest
class SessionEndPageTests {

    @Autowired
    Browser browser;

    @Autowired
    MockMvc mvc;

    @Autowired
    PageSamples samples;

    @Test
    void a_session_ends_after_seven_days_however_much_it_is_used() {
        var lead = browser.as("lead@demo.test");
        begunEarlier("6 days 23 hours");
        assertThat(lead.get("/@demo/").status()).isEqualTo(200);
        begunEarlier("2 hours");
        assertThat(lead.get("/@demo/").location()).contains("/sign-in");
    }

    @Test
    void whoever_signs_in_again_has_a_session_that_lasts_as_long_as_any() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get("/@demo/").status()).isEqualTo(200);
        begunEarlier("6 days 23 hours");
        lead.post("/sign-in", Map.of("email", "lead@demo.test", "password", "demarc-demo-2026"));
        begunEarlier("2 hours");
        assertThat(lead.get("/@demo/").status()).isEqualTo(200);
    }

    /** The change ended all sessions that there were; this one began with the old password, and was none yet. */
    @Test
    void a_session_that_began_with_a_password_of_before_ends_with_its_first_page() {
        var late = browser.as("data@demo.test");
        samples.owner().update("""
                        update credential set changed_at = changed_at + interval '1 second'
                        where person_id = (select id from person where email = 'data@demo.test')
                        """);
        assertThat(late.get("/@demo/").location()).contains("/sign-in");
        assertThat(late.get("/account").location()).contains("/sign-in");
        assertThat(browser.as("data@demo.test").get("/@demo/").status()).isEqualTo(200);
    }

    @Test
    void over_tls_cookies_are_given_back_to_this_host_over_tls_alone() throws Exception {
        var signedIn = mvc.perform(post(URI.create("https://portal.example/sign-in"))
                        .secure(true)
                        .param("email", "lead@demo.test")
                        .param("password", "demarc-demo-2026")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(signedIn.getCookies()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(it -> {
            assertThat(it.getName()).startsWith("__Host-demarc");
            assertThat(it.getSecure()).isTrue();
            assertThat(it.isHttpOnly()).isTrue();
            assertThat(it.getPath()).isEqualTo("/");
            assertThat(it.getDomain()).isNull();
            assertThat(it.getAttribute("SameSite")).isEqualTo("Lax");
        });
        assertThat(signedIn.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        var page = mvc.perform(get(URI.create("https://portal.example/@demo/"))
                        .secure(true)
                        .cookie(signedIn.getCookies()))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
    }

    @Test
    void without_tls_no_cookie_and_no_header_promises_it() throws Exception {
        var signedIn = signedInPlainly();
        assertThat(Arrays.stream(signedIn.getCookies()).map(it -> it.getName()))
                .contains("demarc")
                .noneMatch(it -> it.startsWith("__"));
        assertThat(signedIn.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void a_token_in_the_address_is_none() {
        var lead = browser.as("lead@demo.test");
        Page account = lead.get("/account");
        String token = account.one("main form input[name=_csrf]").val();
        for (String name : new String[] {"_csrf", "%5Fcsrf"})
            assertThat(lead.send("/account?" + name + "=" + token, Map.of("theme", List.of("dark"), "_csrf", List.of()))
                            .status())
                    .isEqualTo(409);
        assertThat(lead.get("/account").one("html").attr("data-theme")).isEmpty();
    }

    private MockHttpServletResponse signedInPlainly() throws Exception {
        return mvc.perform(post("/sign-in")
                        .param("email", "lead@demo.test")
                        .param("password", "demarc-demo-2026")
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void begunEarlier(String time) {
        samples.owner()
                .update(
                        "update spring_session set creation_time = creation_time - 1000 * extract(epoch from cast(? as interval))",
                        time);
    }
}
