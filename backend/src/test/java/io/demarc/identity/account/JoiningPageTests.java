package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.identity.FrontDesk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody whom two organizations invite: neither learns of the other, and neither is in the other's way. */
class JoiningPageTests extends FrontDesk {

    @Test
    void somebody_known_joins_by_their_own_act_and_keeps_their_password() {
        String link = invited("Whoever", "member@globex.test");
        assertThat(browser.anonymous().get(link).text()).contains("Sign in with this address");
        var another = browser.as("lead@globex.test");
        another.post(link + "/acceptance", Map.of());
        var both = browser.as("member@globex.test");
        assertThat(both.get("/@demo/").status()).isEqualTo(404);
        assertThat(both.get(link).document().select("form[action$=acceptance]")).hasSize(1);
        assertThat(both.post(link + "/acceptance", Map.of()).location()).isEqualTo("/@demo/");
        assertThat(both.post(link + "/acceptance", Map.of()).status()).isEqualTo(410);
        assertThat(both.get("/organizations").text()).contains("Norrland Mutual", "Globex");
        assertThat(both.get("/@demo/").status()).isEqualTo(200);
        assertThat(both.get("/@globex/").status()).isEqualTo(200);
    }

    /** Nobody proves an address by a link: what the first organization set opens that one, and no other waits for it. */
    @Test
    void whoever_set_a_password_for_an_address_first_is_in_nobodys_way() {
        choose(invitedElsewhere("The boss", "ceo@victim.test"), PASSWORD + " elsewhere");
        String link = invited("Cecilia Ohm", "ceo@victim.test");
        var page = browser.anonymous().get(link);
        assertThat(page.document().select("input[name=password]")).hasSize(1);
        assertThat(choose(link, PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
        var ceo = browser.as("ceo@victim.test", PASSWORD);
        assertThat(ceo.get("/@demo/").text()).contains("Cecilia Ohm").doesNotContain("The boss");
        assertThat(ceo.get("/@globex/").status()).isEqualTo(404);
        var first = browser.as("ceo@victim.test", PASSWORD + " elsewhere");
        assertThat(first.get("/@demo/").status()).isEqualTo(404);
        assertThat(first.get("/@globex/").status()).isEqualTo(200);
    }

    @Test
    void an_invitation_looks_the_same_whoever_has_an_account_elsewhere() {
        String known = invited("Whoever", "privacy@globex.test");
        String unknown = invited("Whoever", "nobody-has-this@globex.test");
        assertThat(plain(browser.anonymous().get(known), known, "privacy@globex.test"))
                .isEqualTo(plain(browser.anonymous().get(unknown), unknown, "nobody-has-this@globex.test"));
        assertThat(plain(
                        admin.get(personOf("privacy@globex.test")),
                        personOf("privacy@globex.test"),
                        "privacy@globex.test"))
                .isEqualTo(plain(
                        admin.get(personOf("nobody-has-this@globex.test")),
                        personOf("nobody-has-this@globex.test"),
                        "nobody-has-this@globex.test"));
    }

    @Test
    void a_password_that_another_organizations_link_set_is_chosen_anew_by_who_joins_with_it() {
        var wilma = arrived("Wilma Both", "wilma@example.test");
        String offer = invitedElsewhere("Wilma Both", "wilma@example.test");
        assertThat(wilma.get(offer).text()).contains("may know the password");
        assertThat(wilma.post(offer + "/acceptance", Map.of())
                        .one("#password-error")
                        .text())
                .contains("12 characters");
        assertThat(wilma.get("/@globex/").status()).isEqualTo(404);
        String own = "nine slow harbour ferries";
        assertThat(wilma.post(offer + "/acceptance", Map.of("password", own, "again", own))
                        .location())
                .isEqualTo("/sign-in?passwordSet");
        assertThat(wilma.get("/@demo/").location()).contains("/sign-in");
        var both = browser.as("wilma@example.test", own);
        assertThat(both.get("/organizations").text()).contains("Norrland Mutual", "Globex");
    }

    @Test
    void whoever_has_the_same_password_in_two_places_has_one_account() {
        choose(invited("Ylva Both", "ylva@example.test"), PASSWORD);
        choose(invitedElsewhere("Ylva Both", "ylva@example.test"), PASSWORD);
        var ylva = browser.as("ylva@example.test", PASSWORD);
        assertThat(ylva.get("/@demo/").status()).isEqualTo(200);
        assertThat(ylva.get("/@globex/").status()).isEqualTo(200);
        assertThat(browser.as("ylva@example.test", PASSWORD)
                        .get("/organizations")
                        .text())
                .contains("Norrland Mutual", "Globex");
    }

    private static String plain(Page page, String path, String address) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return page.document()
                .html()
                .replace(id, "ID")
                .replace(address, "ADDRESS")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("(name=\"(_csrf|version)\" value=)\"[^\"]*\"", "$1")
                .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?", "TIME");
    }
}
