package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.identity.Accounts;
import io.demarc.identity.FrontDesk;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LinkPageTests extends FrontDesk {

    @Autowired
    IssuedLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    PageSamples samples;

    @Test
    void somebody_invited_chooses_a_password_once_and_comes_in() {
        String link = invited("Una Winter", "una@example.test");
        var nobody = browser.anonymous();
        assertThat(nobody.post(link, Map.of("password", "short", "again", "short"))
                        .text())
                .contains("at least 12 characters");
        assertThat(nobody.post(link, Map.of("password", PASSWORD, "again", PASSWORD + "!"))
                        .text())
                .contains("do not match");
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
        arrived("Vera Late", "vera@example.test");
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

    /** What an organization resets is a way into itself, whatever else the account opens. */
    @Test
    void a_link_for_a_new_password_opens_its_own_organization_and_no_other() {
        var xenia = browser.as("executive@globex.test");
        xenia.post(invited("Xenia Both", "executive@globex.test") + "/acceptance", Map.of());
        assertThat(choose(reset("executive@globex.test"), PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
        var here = browser.as("executive@globex.test", PASSWORD);
        assertThat(here.get("/@demo/").status()).isEqualTo(200);
        assertThat(here.get("/@globex/").status()).isEqualTo(404);
        var there = browser.as("executive@globex.test");
        assertThat(there.get("/@globex/").status()).isEqualTo(200);
        assertThat(there.get("/@demo/").status()).isEqualTo(404);
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

    /** Else whoever sets passwords of an account of their own could try them on another for ever. */
    @Test
    void coming_in_by_one_account_forgets_no_tries_of_another_with_the_same_address() {
        choose(invitedElsewhere("The boss", "boss@victim.test"), PASSWORD + " elsewhere");
        choose(invited("The boss", "boss@victim.test"), PASSWORD);
        for (int i = 0; i < 10; i++) assertThat(signIn("boss@victim.test")).doesNotContain("failed");
        assertThat(signIn("boss@victim.test")).contains("locked");
        choose(reset("boss@victim.test"), PASSWORD + " again");
        assertThat(signIn("boss@victim.test"))
                .as("nor does a new password for one of them")
                .contains("locked");
    }

    private String signIn(String email) {
        return String.valueOf(browser.anonymous()
                .post("/sign-in", Map.of("email", email, "password", PASSWORD + " elsewhere"))
                .location());
    }

    /** What a page promises: the one who has the link gets in where they used it, whatever others tried before. */
    @Test
    void a_new_password_ends_the_waiting_where_it_was_chosen_also_for_an_address_of_two_accounts() {
        choose(invitedElsewhere("Two Doors", "two@doors.test"), PASSWORD + " elsewhere");
        choose(invited("Two Doors", "two@doors.test"), PASSWORD);
        for (int i = 0; i < 11; i++) signIn("two@doors.test");
        assertThat(signIn("two@doors.test")).contains("locked");
        var here = browser.anonymous();
        String fresh = PASSWORD + " again";
        here.post(reset("two@doors.test"), Map.of("password", fresh, "again", fresh));
        assertThat(here.post("/sign-in", Map.of("email", "two@doors.test", "password", fresh))
                        .location())
                .doesNotContain("failed");
    }

    @Test
    void a_password_of_the_persons_own_name_is_refused_with_a_link_as_well() {
        String link = invited("Wenzeslava Quirinius", "wq@example.test");
        for (String weak : List.of("Wenzeslava 2026!", "quiriniuswenzeslava"))
            assertThat(choose(link, weak).one("#password-error").text()).contains("first guesses");
    }

    /** Addresses were kept before there were rules for them. */
    @Test
    void an_address_of_before_that_would_be_none_today_gets_an_account_of_its_own_as_any_other() {
        arrived("Otto Before", "otto@example.test");
        var otto = browser.as("otto@example.test", PASSWORD);
        String offer = invitedElsewhere("Otto Before", "otto@example.test");
        String own = "nine slow harbour ferries";
        otto.post(offer + "/acceptance", Map.of("password", own, "again", own));
        samples.owner().update("update person set email = 'otto(old)@demo' where email = 'otto@example.test'");
        assertThat(choose(reset("otto@example.test"), PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
        assertThat(browser.as("Otto(old)@demo", PASSWORD).get("/@demo/").status())
                .isEqualTo(200);
        assertThat(browser.as("otto(old)@demo", own).get("/@demo/").status()).isEqualTo(404);
    }

    @Test
    void whoever_is_signed_in_with_an_address_of_before_takes_no_link_for_another_such_address() {
        var other = arrived("Other Before", "other@example.test");
        String link = invited("Third Before", "third@example.test");
        samples.owner().update("update person set email = 'other(old)@demo' where email = 'other@example.test'");
        samples.owner().update("update person set email = 'third(old)@demo' where email = 'third@example.test'");
        assertThat(other.get(link).document().select("form[action$=acceptance]"))
                .isEmpty();
    }

    @Test
    void the_operators_link_opens_for_people_of_several_organizations() {
        var yrsa = browser.as("auditor@globex.test");
        yrsa.post(invited("Yrsa Both", "auditor@globex.test") + "/acceptance", Map.of());
        var door = accounts.doors("auditor@globex.test").getFirst();
        assertThat(door.came()).isTrue();
        String link = "/links/"
                + CurrentOrganization.<String, RuntimeException>call(
                        door.tenantId(), () -> links.issue(door.membershipId(), Purpose.RESET));
        assertThat(browser.anonymous().get(link).text())
                .contains("every organization that your account opens")
                .doesNotContain("no other");
        assertThat(choose(link, PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
        var both = browser.as("auditor@globex.test", PASSWORD);
        assertThat(both.get("/organizations").text()).contains("Norrland Mutual", "Globex");
    }

    @Test
    void of_many_who_use_a_link_at_once_one_does() throws Exception {
        String link = invited("Vidar Once", "vidar@example.test");
        Callable<Page> use = () -> choose(link, PASSWORD);
        try (var pool = Executors.newFixedThreadPool(20)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(Collections.nCopies(20, use)))
                statuses.add(answer.get().status());
            assertThat(statuses).containsOnly(302, 410).containsOnlyOnce(302);
        }
    }

    @Test
    void a_new_password_by_link_ends_the_waiting() {
        arrived("Tora Waits", "tora@example.test");
        for (int i = 0; i < 10; i++)
            browser.anonymous().post("/sign-in", Map.of("email", "tora@example.test", "password", "guess " + i));
        assertThat(browser.anonymous()
                        .post("/sign-in", Map.of("email", "tora@example.test", "password", PASSWORD))
                        .location())
                .contains("locked");
        choose(reset("tora@example.test"), PASSWORD + " again");
        assertThat(browser.as("tora@example.test", PASSWORD + " again")
                        .get("/@demo/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_left_is_not_let_in_any_more_and_may_return() {
        String link = invited("Xaver Gone", "xaver@example.test");
        browser.anonymous().post(link, Map.of("password", PASSWORD, "again", PASSWORD));
        var xaver = browser.as("xaver@example.test", PASSWORD);
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
        admin.post(personOf("xaver@example.test") + "/departure", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        String kept = admin.get(personOf("xaver@example.test"))
                .one("input[name=keep]")
                .val();
        admin.post(personOf("xaver@example.test") + "/invitation", Map.of("keep", kept));
        String back = path(
                admin.get(personOf("xaver@example.test")).one("[data-link]").text());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(404);
        xaver.post(back + "/acceptance", Map.of());
        assertThat(xaver.get("/@demo/").status()).isEqualTo(200);
    }
}
