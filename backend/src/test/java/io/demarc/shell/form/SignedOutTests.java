package io.demarc.shell.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.Wire;
import io.demarc.WireTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is sent after its session has ended. */
@WireTest
class SignedOutTests {

    private static final String PATH = "/@demo/use-cases";
    private static final String NAME = "Nobody answers ";
    private static final String TYPED = "Reads \"letters\" & <answers>.";

    @LocalServerPort
    int port;

    private Wire tab;
    private Map<String, List<String>> form;

    @BeforeEach
    void somebody_writes_for_a_long_time() {
        tab = new Wire(port).signedIn("member");
        form = tab.get(PATH + "/fresh").fields("main form");
        form.put("name", List.of(NAME + UUID.randomUUID()));
        form.put("purpose", List.of(TYPED));
        form.put("stage", List.of("PILOT"));
    }

    @Test
    void it_says_so_and_the_form_is_there_again_after_signing_in() {
        signOutEverywhere();
        var out = tab.post(PATH, form);
        assertThat(out.status()).isEqualTo(401);
        assertThat(out.text()).contains("You were signed out").doesNotContain("Not allowed");
        String landed = String.valueOf(tab.signIn(out, "member").location());
        var back = tab.get(landed);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.one("[data-again=kept]").text()).contains("None of it has been sent yet");
        assertThat(purpose(back)).isEqualTo(TYPED);
        assertThat(back.one("input[name=stage][checked]").val()).isEqualTo("PILOT");
        assertThat(tab.get(PATH + "?q=" + form.get("name").getFirst().replace(' ', '+'))
                        .text())
                .doesNotContain(NAME);
        assertThat(tab.get(landed).document().select("[data-again]")).as("once").isEmpty();
        var sent = tab.post(PATH, back.fields("main form"));
        assertThat(sent.location()).contains("/intake/");
    }

    @Test
    void a_page_that_grew_comes_back_as_large() {
        String path =
                String.valueOf(tab.post(PATH, form).location()).replaceFirst("/intake/.*", "/intake/where-it-runs");
        var plan = tab.get(path).fields("main form");
        plan.put("legs", List.of("A,B"));
        plan.put("B.region", List.of("Cellar"));
        plan.put("then", List.of("next"));
        signOutEverywhere();
        var back = tab.get(
                String.valueOf(tab.signIn(tab.post(path, plan), "member").location()));
        assertThat(back.one("input[name=B.region]").val()).isEqualTo("Cellar");
    }

    @Test
    void a_wrong_password_does_not_lose_it() {
        signOutEverywhere();
        var again = tab.signIn(tab.post(PATH, form), "member", "not the password");
        assertThat(again.one("[role=alert]").text()).isNotEmpty();
        var landed = tab.signIn(again, "member").location();
        assertThat(purpose(tab.get(String.valueOf(landed)))).isEqualTo(TYPED);
    }

    @Test
    void nobody_else_gets_to_read_it() {
        signOutEverywhere();
        var landed = tab.signIn(tab.post(PATH, form), "lead").location();
        assertThat(landed).doesNotContain("kept");
        var inTheirName = tab.post(PATH, form);
        assertThat(inTheirName.status()).isEqualTo(409);
        assertThat(inTheirName.text()).contains("You were signed out");
        assertThat(inTheirName.document().html()).doesNotContain(NAME);
    }

    @Test
    void who_signed_in_anew_in_another_tab_gets_the_form_at_once() {
        signOutEverywhere();
        tab.signedIn("member");
        var again = tab.post(PATH, form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.one("[data-again=signed-out]").text()).contains("You were signed out");
        assertThat(purpose(again)).isEqualTo(TYPED);
        assertThat(tab.post(PATH, again.fields("main form")).location()).contains("/intake/");
    }

    @Test
    void nothing_is_kept_for_whom_nobody_knows() {
        form.remove("_csrf");
        var out = new Wire(port).post(PATH, form);
        assertThat(out.status()).isEqualTo(401);
        assertThat(out.document().html()).doesNotContain(NAME);
    }

    @Test
    void secrets_are_not_kept() {
        var password = tab.get("/account/password").fields("main form");
        password.put("current", List.of("my old secret"));
        signOutEverywhere();
        assertThat(tab.post("/account/password", password).document().html())
                .contains("You were signed out")
                .doesNotContain("my old secret");
    }

    @Test
    void more_than_any_form_takes_is_not_carried() {
        form.put("purpose", List.of("x".repeat(70_000)));
        signOutEverywhere();
        assertThat(tab.post(PATH, form).document().select("[name^=typed]")).isEmpty();
    }

    @Test
    void nobody_is_led_away() {
        signOutEverywhere();
        for (String elsewhere : List.of("//evil.example", "https://evil.example/", "/\\evil.example", "/ /evil")) {
            var page = new Wire(port);
            var out = page.post(PATH, form);
            out.one("input[name=typed-page]").attr("value", elsewhere);
            assertThat(page.signIn(out, "member").location()).as(elsewhere).doesNotContain("evil");
        }
    }

    private void signOutEverywhere() {
        var other = new Wire(port).signedIn("member");
        var account = other.get("/account");
        other.post("/account/sign-out", account.fields("form[action$='/account/sign-out']"));
    }

    private static String purpose(Page page) {
        return page.one("textarea[name=purpose]").wholeText();
    }
}
