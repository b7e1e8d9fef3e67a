package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.FrontDesk;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LinkPageTests extends FrontDesk {

    @Autowired
    IssuedLinks links;

    @Autowired
    People people;

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
        assertThat(admin.get(person).document().select("[data-link]")).hasSize(1);
        assertThat(admin.get(person).document().select("[data-link]")).isEmpty();
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
    void a_reset_link_is_void_once_its_person_belongs_elsewhere_too() {
        var wilma = arrived("Wilma Both", "wilma@example.test");
        String link = reset("wilma@example.test");
        String offer = invitedElsewhere("Wilma Both", "wilma@example.test");
        assertThat(browser.anonymous().get(link).status()).isEqualTo(200);
        wilma.post(offer + "/acceptance", Map.of());
        assertThat(wilma.get("/@globex/").status()).isEqualTo(200);
        assertThat(browser.anonymous().get(link).status()).isEqualTo(410);
        assertThat(choose(link, PASSWORD + "s").status()).isEqualTo(410);
        assertThat(wilma.get("/@demo/").status()).isEqualTo(200);
        assertThat(browser.as("wilma@example.test", PASSWORD)
                        .get("/organizations")
                        .text())
                .contains("Globex");
    }

    @Test
    void the_operators_link_opens_for_people_of_several_organizations() {
        var yrsa = arrived("Yrsa Both", "yrsa@example.test");
        String link =
                "/links/" + links.issue(people.byEmail("yrsa@example.test").orElseThrow(), Purpose.RESET);
        yrsa.post(invitedElsewhere("Yrsa Both", "yrsa@example.test") + "/acceptance", Map.of());
        assertThat(choose(link, PASSWORD + "s").location()).isEqualTo("/sign-in?passwordSet");
    }

    @Test
    void a_first_password_is_chosen_with_the_link_of_the_organization_that_brought_them_in() {
        String link = invited("Zelda New", "zelda@example.test");
        String offer = invitedElsewhere("Zelda New", "zelda@example.test");
        assertThat(browser.anonymous().get(offer).text()).contains("You are invited to Globex");
        assertThat(choose(offer, PASSWORD).document().select("form[action$=acceptance]"))
                .isEmpty();
        assertThat(choose(link, PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
        var zelda = browser.as("zelda@example.test", PASSWORD);
        assertThat(zelda.get("/@globex/").status()).isEqualTo(404);
        zelda.post(offer + "/acceptance", Map.of());
        assertThat(zelda.get("/@globex/").status()).isEqualTo(200);
    }

    @Test
    void who_left_is_not_let_in_any_more_and_may_return() {
        String link = invited("Xaver Gone", "xaver@example.test");
        browser.anonymous().post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        var xaver = browser.as("xaver@example.test", PASSWORD);
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
        admin.post(personOf("xaver@example.test") + "/departure", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        admin.post(personOf("xaver@example.test") + "/invitation", Map.of());
        String back = path(
                admin.get(personOf("xaver@example.test")).one("[data-link]").text());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        xaver.post(back + "/acceptance", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
    }
}
