package io.demarc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SignInPageTests {

    @Autowired
    Browser browser;

    @Test
    void somebody_signed_in_lands_in_their_only_organization() {
        var member = browser.as("member@demo.test");
        assertThat(member.get("/organizations").location()).isEqualTo("/@demo/");
        assertThat(member.get("/@demo/").one("h1").text()).isEqualTo("Home");
    }

    @Test
    void a_wrong_password_is_answered_for_whoever_never_had_a_link() {
        var stranger = browser.anonymous();
        var refused = stranger.post("/sign-in", Map.of("email", "member@demo.test", "password", "not that one"));
        assertThat(stranger.get(String.valueOf(refused.location())).text())
                .contains("do not match", "ask an administrator for a link to set a password")
                .doesNotContain("new link");
    }

    @Test
    void another_organization_and_none_look_the_same() {
        var member = browser.as("member@demo.test");
        var foreign = member.get("/@globex/");
        var none = member.get("/@nowhere/");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(foreign.document().html().replace("globex", "nowhere"))
                .isEqualTo(none.document().html());
    }
}
