package io.demarc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageTest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own: people come and go here. */
@PageTest
@TestPropertySource(properties = "demarc.test=settings")
class SettingsPageTests {

    private static final String PASSWORD = "four quiet lighthouse keepers";

    @Autowired
    Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    private Visitor admin;

    @BeforeEach
    void sign_in() {
        admin = browser.as("admin@demo.test");
    }

    @Test
    void somebody_invited_chooses_a_password_once_and_comes_in() {
        String link = invited("Una Winter", "una@example.test");
        var nobody = browser.anonymous();
        assertThat(nobody.post(link, Map.of("password", "short", "again", "short"))
                        .text())
                .contains("at least 12 characters");
        assertThat(nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD + "!"))
                        .text())
                .contains("The two differ");
        assertThat(nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .location())
                .isEqualTo("/sign-in?passwordSet");
        assertThat(nobody.get(link).status()).isEqualTo(410);
        assertThat(nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD))
                        .status())
                .isEqualTo(410);
        assertThat(browser.as("una@example.test", PASSWORD).get("/@demo/").status())
                .isEqualTo(200);
    }

    @Test
    void a_link_is_shown_once() {
        String person = invite("Ture Once", "ture@example.test");
        assertThat(admin.get(person).document().select(".dm-link")).hasSize(1);
        assertThat(admin.get(person).document().select(".dm-link")).isEmpty();
    }

    @Test
    void a_new_link_ends_the_one_before_and_every_session() {
        invited("Vera Late", "vera@example.test");
        String first = reset("vera@example.test");
        browser.anonymous().post(first, Map.of("password", PASSWORD, "again", PASSWORD));
        var vera = browser.as("vera@example.test", PASSWORD);
        assertThat(vera.get("/@demo/").status()).isEqualTo(200);
        String second = reset("vera@example.test");
        String third = reset("vera@example.test");
        assertThat(browser.anonymous().get(second).status()).isEqualTo(410);
        browser.anonymous().post(third, Map.of("password", PASSWORD + "s", "again", PASSWORD + "s"));
        assertThat(vera.get("/@demo/").location()).contains("/sign-in");
    }

    @Test
    void somebody_known_joins_by_their_own_act_and_keeps_their_password() {
        String link = invited("Whoever", "member@globex.test");
        var nobody = browser.anonymous();
        assertThat(nobody.get(link).text()).contains("Sign in with this address");
        nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        var another = browser.as("lead@globex.test");
        another.post(link + "/acceptance", Map.of());
        var both = browser.as("member@globex.test");
        assertThat(both.get("/@demo/").status()).isEqualTo(404);
        assertThat(both.post(link + "/acceptance", Map.of()).location()).isEqualTo("/@demo/");
        assertThat(both.post(link + "/acceptance", Map.of()).status()).isEqualTo(410);
        assertThat(both.get("/organizations").text()).contains("Norrland Mutual", "Globex");
        assertThat(both.get("/@demo/").status()).isEqualTo(200);
        assertThat(both.get("/@globex/").status()).isEqualTo(200);
        assertThat(admin.post(personOf("member@globex.test") + "/link", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobody_administers_a_part() {
        String person = personOf("member@demo.test");
        String part = admin.get("/@demo/settings/people/fresh")
                .document()
                .select("#unit option")
                .last()
                .val();
        assertThat(admin.post(person + "/grants", Map.of("role", "ADMIN", "unit", part))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void who_left_is_not_let_in_any_more_and_may_return() {
        String link = invited("Xaver Gone", "xaver@example.test");
        browser.anonymous().post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        var xaver = browser.as("xaver@example.test", PASSWORD);
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
        admin.post(personOf("xaver@example.test") + "/departure", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        admin.post(personOf("xaver@example.test") + "/return", Map.of());
        String back =
                path(admin.get(personOf("xaver@example.test")).one(".dm-link").text());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        xaver.post(back + "/acceptance", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_cannot_be_taken_away() {
        String own = personOf("admin@demo.test");
        assertThat(admin.post(own + "/departure", Map.of()).status()).isEqualTo(409);
        var grant = admin.get(own).one("form[action*=revocation]").attr("action");
        assertThat(admin.post(grant, Map.of()).status()).isEqualTo(409);
        assertThat(admin.get(own).status()).isEqualTo(200);
    }

    @Test
    void a_bad_invitation_says_why_beside_the_field_and_keeps_what_was_typed() {
        var page = admin.post(
                "/@demo/settings/people",
                Map.of("name", "y".repeat(121), "email", "member@demo.test", "role", "MEMBER", "unit", root()));
        assertThat(page.one("#email-error").text()).contains("a member already");
        assertThat(page.one("#name-error").text()).contains("120 characters");
        assertThat(page.one("#name").attr("value")).hasSize(121);
        var empty =
                admin.post("/@demo/settings/people", Map.of("name", " ", "email", "x", "role", "KING", "unit", "1"));
        assertThat(empty.document().select(".dm-error-summary a")).hasSize(4);
    }

    @Test
    void units_are_added_and_renamed_and_their_names_are_unique_beside_each_other() {
        assertThat(admin.post("/@demo/settings/units", unit("Lighthouses")).location())
                .endsWith("/settings/units");
        assertThat(admin.post("/@demo/settings/units", unit("lighthouses"))
                        .one("#name-error")
                        .text())
                .contains("already");
        assertThat(admin.post("/@demo/settings/units", unit("u".repeat(241)))
                        .one("#name-error")
                        .text())
                .contains("240");
        String link = admin.get("/@demo/settings/units")
                .one("a:contains(Lighthouses)")
                .attr("href");
        var form = admin.get(link);
        var fields = Map.of(
                "name", "Lamps", "version", form.one("input[name=version]").val(), "parent", root());
        assertThat(admin.post(link, fields).location()).endsWith("/settings/units");
        assertThat(admin.post(link, fields).text()).contains("Somebody renamed this unit");
    }

    @Test
    void an_auditor_reads_the_settings_and_changes_nothing() {
        var auditor = browser.as("auditor@demo.test");
        for (String path : new String[] {"", "/roles", "/units"})
            assertThat(auditor.get("/@demo/settings" + path).status()).isEqualTo(200);
        assertThat(auditor.get("/@demo/settings/people/fresh").status()).isEqualTo(403);
        assertThat(auditor.post(personOf("member@demo.test") + "/departure", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(auditor.get("/@demo/settings/roles").text()).contains("Governance lead", "keep vendors");
    }

    private Map<String, String> unit(String name) {
        return Map.of("name", name, "parent", root());
    }

    private String root() {
        return admin.get("/@demo/settings/people/fresh").one("#unit option").val();
    }

    /** @return the page of the person, to which the invitation leads */
    private String invite(String name, String email) {
        var fields = new HashMap<>(Map.of("name", name, "email", email, "role", "MEMBER", "unit", root()));
        return String.valueOf(admin.post("/@demo/settings/people", fields).location());
    }

    private String invited(String name, String email) {
        return path(admin.get(invite(name, email)).one(".dm-link").text());
    }

    private String reset(String email) {
        String person = personOf(email);
        admin.post(person + "/link", Map.of());
        return path(admin.get(person).one(".dm-link").text());
    }

    private static String path(String link) {
        assertThat(link).startsWith("http://localhost/links/");
        return link.replace("http://localhost", "");
    }

    private String personOf(String email) {
        var demo = organizations.called("demo").orElseThrow().id();
        return CurrentOrganization.<String, RuntimeException>call(demo, () -> members.choices().stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .map(member -> "/@demo/settings/people/" + member.id())
                .orElseGet(() -> left(email)));
    }

    /** Who left is nobody's choice any more, but still stands in the list. */
    private String left(String email) {
        return admin.get("/@demo/settings?q=" + email).one("tbody a").attr("href");
    }
}
