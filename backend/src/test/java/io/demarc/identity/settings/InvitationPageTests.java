package io.demarc.identity.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.identity.FrontDesk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a person says about their invitation, and the one way that it offers to let them in. */
class InvitationPageTests extends FrontDesk {

    @Autowired
    PageSamples samples;

    @Test
    void an_invitation_that_nobody_used_says_until_when_it_can_be_and_is_renewed() {
        String first = invited("Alma Slow", "alma@example.test");
        String page = personOf("alma@example.test");
        assertThat(admin.get(page).text()).contains("Invited", "has not signed in yet", "can be used until");
        assertThat(admin.get(page).document().select("form[action$=/link]")).isEmpty();
        String second = renewed(page);
        assertThat(browser.anonymous().get(first).status()).isEqualTo(410);
        assertThat(choose(second, PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
        assertThat(admin.get(page).text()).contains("Active").doesNotContain("can be used until");
        assertThat(admin.get(page).document().select("form[action$=/invitation]"))
                .isEmpty();
        assertThat(admin.post(page + "/invitation", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void an_invitation_whose_time_is_over_says_so() {
        invited("Bodil Late", "bodil@example.test");
        eight_days_go_by("bodil@example.test");
        String page = personOf("bodil@example.test");
        assertThat(admin.get(page).text()).contains("It can no longer be used");
        assertThat(choose(renewed(page), PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
    }

    @Test
    void a_membership_that_was_offered_waits_as_an_invitation_and_is_offered_anew() {
        String first = invited("Whoever", "legal@globex.test");
        String page = personOf("legal@globex.test");
        assertThat(admin.get(page).text()).contains("Invited", "has not signed in yet", "can be used until");
        String second = renewed(page);
        var legal = browser.as("legal@globex.test");
        assertThat(legal.post(first + "/acceptance", Map.of()).status()).isEqualTo(410);
        assertThat(legal.post(second + "/acceptance", Map.of()).location()).isEqualTo("/@demo/");
        assertThat(admin.get(page).text()).contains("Active");
    }

    @Test
    void whoever_was_invited_by_mistake_and_never_came_in_can_be_invited_elsewhere() {
        invited("Clara New", "clara@example.test");
        admin.post(personOf("clara@example.test") + "/departure", Map.of());
        var globex = browser.as("admin@globex.test");
        String root = globex.get("/@globex/settings/people/fresh")
                .one("#unit input[type=radio]")
                .val();
        String page = String.valueOf(globex.post(
                        "/@globex/settings/people",
                        Map.of("name", "Clara New", "email", "clara@example.test", "role", "MEMBER", "unit", root))
                .location());
        String link = path(globex.get(page).one("[data-link]").text());
        assertThat(choose(link, PASSWORD).location()).isEqualTo("/sign-in?passwordSet");
    }

    @Test
    void an_invitation_that_was_withdrawn_lets_nobody_in() {
        String offer = invited("Whoever", "data@globex.test");
        String page = personOf("data@globex.test");
        assertThat(admin.get(page).text()).contains("Withdraw the invitation");
        admin.post(page + "/departure", Map.of());
        assertThat(admin.get(page).text()).contains("Ended", "Invite again").doesNotContain("can be used until");
        var data = browser.as("data@globex.test");
        assertThat(data.post(offer + "/acceptance", Map.of()).status()).isEqualTo(410);
        assertThat(data.get("/@demo/").status()).isEqualTo(404);
    }

    @Test
    void who_was_withdrawn_before_choosing_a_password_is_invited_again() {
        String first = invited("Cora Again", "cora@example.test");
        String page = personOf("cora@example.test");
        admin.post(page + "/departure", Map.of());
        assertThat(browser.anonymous().get(first).status()).isEqualTo(410);
        choose(renewed(page), PASSWORD);
        assertThat(browser.as("cora@example.test", PASSWORD).get("/@demo/").status())
                .isEqualTo(200);
    }

    @Test
    void a_membership_that_ends_takes_its_open_links_along() {
        arrived("Dina Gone", "dina@example.test");
        String reset = reset("dina@example.test");
        admin.post(personOf("dina@example.test") + "/departure", Map.of());
        assertThat(choose(reset, PASSWORD + "s").status()).isEqualTo(410);
    }

    private String renewed(String page) {
        var form = admin.get(page).one("form[action$=/invitation]");
        var kept = form.select("input[name=keep]").eachAttr("value");
        admin.send(form.attr("action"), Map.of("keep", kept));
        return path(admin.get(page).one("[data-link]").text());
    }

    private void eight_days_go_by(String email) {
        samples.owner().update("""
                        update one_time_link set issued_at = issued_at - interval '8 days', expires_at = expires_at - interval '8 days'
                        where person_id = (select id from person where email = cast(? as citext))
                        """, email);
    }
}
