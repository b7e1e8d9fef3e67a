package io.demarc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.identity.Accounts;
import io.demarc.identity.FrontDesk;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A link for a new password: what it opens, and whose waiting it ends. */
class ResetPageTests extends FrontDesk {

    @Autowired
    IssuedLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    PageSamples samples;

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
}
