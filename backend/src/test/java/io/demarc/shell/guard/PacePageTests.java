package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.demarc.Browser;
import io.demarc.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
@TestPropertySource(properties = "demarc.pace.times=0.02")
class PacePageTests {

    @Autowired
    Browser browser;

    @Autowired
    MockMvc mvc;

    @Test
    void who_sends_without_end_is_told_when_to_come_again_and_keeps_what_was_typed() {
        var member = browser.as("auditor@demo.test");
        var form = Map.of("name", "Typed in a hurry", "purpose", "Is kept");
        int sent = 0;
        while (member.post("/@demo/use-cases", form).status() != 429 && sent < 50) sent++;
        assertThat(sent).isBetween(12, 20);
        var refused = member.post("/@demo/use-cases", form);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.one("h1").text()).isEqualTo("Too many requests");
        assertThat(refused.document().select("textarea").eachText()).contains("Typed in a hurry");
        assertThat(browser.as("lead@demo.test").get("/@demo/").status()).isEqualTo(200);
    }

    /** Else whoever polls the page to sign in, from an office or by its network, keeps all others of it out. */
    @Test
    void who_asks_from_a_known_device_is_not_stopped_for_what_strangers_of_the_network_ask() throws Exception {
        var signedIn = mvc.perform(post("/sign-in")
                        .param("email", "legal@demo.test")
                        .param("password", "demarc-demo-2026")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        var device = Objects.requireNonNull(signedIn.getCookie("demarc-device"));
        int asked = 0;
        while (statusOf(null) != 429 && asked < 50) asked++;
        assertThat(statusOf(null)).isEqualTo(429);
        assertThat(statusOf(new Cookie("demarc-device", "made up"))).isEqualTo(429);
        assertThat(statusOf(device)).isEqualTo(200);
    }

    private int statusOf(@Nullable Cookie device) throws Exception {
        var request = get("/sign-in").remoteAddress("203.0.113.99");
        return mvc.perform(device == null ? request : request.cookie(device))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
