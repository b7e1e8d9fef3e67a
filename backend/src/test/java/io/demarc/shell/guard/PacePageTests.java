package io.demarc.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@PageTest
@TestPropertySource(properties = "demarc.pace.times=0.02")
class PacePageTests {

    @Autowired
    Browser browser;

    @Test
    void who_sends_without_end_is_told_when_to_come_again_and_keeps_what_was_typed() {
        var member = browser.as("auditor@demo.test");
        var form = Map.of("name", "Typed in a hurry", "purpose", "Is kept");
        int sent = 0;
        while (member.post("/@demo/use-cases", form).status() != 429 && sent < 50) sent++;
        assertThat(sent).isBetween(12, 20);
        var refused = member.post("/@demo/use-cases", form);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.one("h1").text()).isEqualTo("That was a lot at once");
        assertThat(refused.document().select("textarea").eachText()).contains("Typed in a hurry");
        assertThat(browser.as("lead@demo.test").get("/@demo/").status()).isEqualTo(200);
    }
}
