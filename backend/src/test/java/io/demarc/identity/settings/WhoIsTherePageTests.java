package io.demarc.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.FilledForm;
import io.demarc.identity.FrontDesk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was only invited, or has left, is nobody who is there: not for roles, not for links, not to be chosen. */
class WhoIsTherePageTests extends FrontDesk {

    private static final String REVOCATION = "form[action*=revocation]";

    @Test
    void an_administrator_who_never_came_is_none() {
        String invited = invite("Never Came", "never@example.test");
        String link = path(admin.get(invited).one("[data-link]").text());
        assertThat(admin.post(invited + "/grants", Map.of("role", "ADMIN", "unit", root()))
                        .status())
                .isEqualTo(302);
        String own = personOf("admin@demo.test");
        assertThat(admin.get(own).one("details.dm-leave").text())
                .contains("the last administrator")
                .doesNotContain("End it now");
        assertThat(admin.post(own + "/departure", Map.of()).status()).isEqualTo(409);
        assertThat(admin.get(own).one(".dm-grants").text()).contains("the last administrator");
        assertThat(admin.get(own).document().select(REVOCATION)).isEmpty();
        String theirs = admin.get(invited)
                .one("li:contains(Administrator) " + REVOCATION)
                .attr("action");
        choose(link, PASSWORD);
        assertThat(admin.get(own).one("details.dm-leave").text())
                .contains("End it now")
                .doesNotContain("the last administrator");
        String grant = admin.get(own).one(REVOCATION).attr("action");
        assertThat(admin.post(grant, Map.of()).status()).isEqualTo(302);
        var other = browser.as("never@example.test", PASSWORD);
        assertThat(other.post(theirs, Map.of()).status()).isEqualTo(409);
        assertThat(other.post(own + "/grants", Map.of("role", "ADMIN", "unit", root(other)))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void who_is_invited_is_called_what_was_typed_and_nothing_is_said_of_elsewhere() {
        var page = elsewhere.get(inviteElsewhere("whatever", "security@demo.test"));
        assertThat(page.one("main").text()).contains("whatever").doesNotContain("Mara", "account");
    }

    @Test
    void a_name_is_typed_by_the_organization_until_its_holder_says_it() {
        arrived("Frist Name", "frida@example.test");
        assertThat(admin.get(personOf("frida@example.test")).one("h1").text()).isEqualTo("Frist Name");
        var frida = browser.as("frida@example.test", PASSWORD);
        assertThat(frida.get("/account").one("#name").val()).isEqualTo("Frist Name");
        assertThat(frida.post("/account", Map.of("name", "\u200b", "zone", "UTC", "theme", ""))
                        .one("#name-error")
                        .text())
                .contains("Enter your name");
        assertThat(frida.post("/account", Map.of("name", "Frida\u2003Falk", "zone", "UTC", "theme", ""))
                        .location())
                .isEqualTo("/account?done=saved");
        assertThat(admin.get(personOf("frida@example.test")).one("h1").text()).isEqualTo("Frida Falk");
        assertThat(elsewhere
                        .get(inviteElsewhere("F. from demo", "frida@example.test"))
                        .one("h1")
                        .text())
                .isEqualTo("F. from demo");
    }

    @Test
    void who_never_came_in_gets_an_invitation_and_no_new_password() {
        String page = invite("Pia Invited", "pia@example.test");
        assertThat(admin.post(page + "/link", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void a_link_to_a_new_password_is_not_ended_unseen_by_another_one() {
        arrived("Ulla Locked", "ulla@example.test");
        String page = personOf("ulla@example.test");
        var form = FilledForm.of(admin.get(page), "/link");
        assertThat(form.send(admin).status()).isEqualTo(302);
        String link = path(admin.get(page).one("[data-link]").text());
        var again = form.send(admin);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.one("[data-again=overtaken]").text()).contains("changed meanwhile");
        assertThat(browser.anonymous().get(link).status()).isEqualTo(200);
        FilledForm.of(again, "/link").send(admin);
        assertThat(browser.anonymous().get(link).status()).isEqualTo(410);
    }

    @Test
    void a_unit_counts_those_who_are_there() {
        String before = people(0);
        String link = invited("Liv Counted", "liv@example.test");
        assertThat(people(0)).as("invited").isEqualTo(before);
        choose(link, PASSWORD);
        assertThat(people(0)).as("came in").isNotEqualTo(before);
        admin.post(personOf("liv@example.test") + "/departure", Map.of());
        assertThat(people(0)).as("left").isEqualTo(before);
    }

    private String people(int unit) {
        return admin.get("/@demo/settings/units")
                .document()
                .select("tbody tr")
                .get(unit)
                .select("td")
                .last()
                .text();
    }

    @Test
    void who_was_only_invited_is_not_offered_as_an_owner() {
        invite("Jorun Invited", "jorun@example.test");
        arrived("Kari There", "kari@example.test");
        assertThat(chosen()).contains("kari@example.test").doesNotContain("jorun@example.test");
    }

    @Test
    void a_name_of_nothing_that_is_seen_and_an_address_that_is_none_are_refused_beside_their_fields() {
        var page = admin.post(
                "/@demo/settings/people",
                Map.of("name", "\u3164", "email", "a\u2003b@x.test", "role", "MEMBER", "unit", root()));
        assertThat(page.one("#name-error").text()).contains("Enter the person’s name");
        assertThat(page.one("#email-error").text()).contains("an address like");
        assertThat(admin.post(
                                "/@demo/settings/people",
                                Map.of("name", "Again", "email", "MEMBER@Demo.test", "role", "MEMBER", "unit", root()))
                        .one("#email-error")
                        .text())
                .contains("already a member");
    }
}
